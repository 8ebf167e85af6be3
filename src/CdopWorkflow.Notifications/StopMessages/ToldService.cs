namespace CdopWorkflow.Notifications.StopMessages;

/// <summary>A service that writes to families by itself, such as the child health information service: it is told of every death, so that it stops.</summary>
public sealed record ToldService
{
    private const int ShortestSecret = 32;

    /// <summary>What coordinators call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where notices are posted to.</summary>
    public string Address { get; init; } = "";

    /// <summary>Shared with the service: by the signature made with it, the service knows that a notice is ours.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Codes of the panels whose deaths it is told of; all where none is named.</summary>
    public IReadOnlyList<string> Panels { get; init; } = [];

    public bool Covers(string panel) => Panels.Count == 0 || Panels.Contains(panel);

    public IEnumerable<string> Faults()
    {
        if (Name.Length is 0 or > 100)
        {
            yield return "Notifications:StopMessages: each service needs a Name of at most 100 characters";
        }

        if (!Uri.TryCreate(Address, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            yield return $"Notifications:StopMessages: the Address of {Name} must begin with https://";
        }

        if (Secret.Length < ShortestSecret)
        {
            yield return $"Notifications:StopMessages: the Secret of {Name} must have at least {ShortestSecret} characters";
        }
    }
}
