using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Alerts.Webhooks;

/// <summary>Settings of the messages to machines. Section "Alerts:Webhooks".</summary>
public sealed record WebhookSettings
{
    public const string Section = "Alerts:Webhooks";

    /// <summary>
    /// Whether messages may go to this machine, to private networks and without encryption: for a receiver beside the program. Otherwise
    /// whoever can name an address could make the program knock on doors that are shut to them.
    /// </summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>How long a receiver has to answer.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; init; } = 10;
}
