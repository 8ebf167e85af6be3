using CdopWorkflow.Platform.Mail;

namespace CdopWorkflow.Notifications.OnCall;

/// <summary>Where the person on call is written to. Who is on call when is the matter of whoever runs the address: a rota's mailbox or a pager's.</summary>
public sealed record OnCallAddress
{
    public string Address { get; init; } = "";

    /// <summary>Codes of the panels it is on call for; all where none is named.</summary>
    public IReadOnlyList<string> Panels { get; init; } = [];

    public bool Covers(string panel) => Panels.Count == 0 || Panels.Contains(panel);

    public IEnumerable<string> Faults()
    {
        if (!MailAddresses.IsAddress(Address))
        {
            yield return $"Notifications:OnCall: {(Address.Length == 0 ? "an entry has no Address" : "an Address is not an e-mail address")}";
        }
    }
}
