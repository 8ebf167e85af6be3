namespace CdopWorkflow.Identity.Passkeys;

/// <summary>Section "Identity:Passkeys".</summary>
public sealed record PasskeySettings
{
    public const string Section = "Identity:Passkeys";

    /// <summary>The one address at which passkeys are made and taken, "https://cdop.example.org"; empty for Mail:PublicAddress.</summary>
    public string Address { get; init; } = "";

    public IEnumerable<string> Faults()
    {
        if (Address.Length > 0 && PasskeySite.At(Address) is null)
        {
            yield return "Identity:Passkeys:Address must be https:// and a name, such as https://cdop.example.org: passkeys belong to a name, and browsers make none without encryption";
        }
    }
}
