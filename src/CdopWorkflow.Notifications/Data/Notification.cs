using CdopWorkflow.Notifications.Matching;
using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Notifications.Data;

/// <summary>
/// One source's word about a death. What the notifier said is sealed and never changes; which death it belongs to is what
/// coordinators decide.
/// </summary>
[OfCase(nameof(DeathId))]
public sealed class Notification : IMatched
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What the notifier quotes: "N-2025-000123".</summary>
    public required string Reference { get; init; }

    public required NotificationDoor Door { get; init; }

    /// <summary>Key id of the machine credential; empty for a form and an import.</summary>
    public required string SentBy { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Code of the panel that residence leads to, that it was passed on to, or that holds the death it is about.</summary>
    public required string Panel { get; set; }

    public required DateOnly DiedOn { get; init; }

    /// <summary>The sealed <see cref="Form.Submission"/>.</summary>
    [Sealed]
    public required byte[] Sealed { get; init; }

    public required MatchKeys Match { get; set; }

    public NotificationState State { get; set; }

    public Guid? DeathId { get; set; }

    /// <summary>Reference of the death; empty while a decision is awaited.</summary>
    public string CaseReference { get; set; } = "";

    /// <summary>Name of the coordinator who deals with it; empty while nobody has taken it on.</summary>
    public string TakenOnBy { get; set; } = "";

    /// <summary>Name of the coordinator who said that it has been seen; empty before.</summary>
    public string SeenBy { get; set; } = "";

    public DateTimeOffset? SeenAt { get; set; }

    public int Version { get; set; }

    /// <summary>It is another panel's to deal with, where nobody has seen it yet.</summary>
    public void GoTo(string panel)
    {
        if (Panel != panel)
        {
            (Panel, TakenOnBy, SeenBy, SeenAt) = (panel, "", "", null);
        }
    }
}
