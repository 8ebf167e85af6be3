using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>What an agency is asked about the child and the family, and what it answered.</summary>
[OfCase(nameof(ReviewId))]
public sealed class AgencyReturn
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    /// <summary>"Hospital", "Housing".</summary>
    public required string Agency { get; init; }

    /// <summary>Whom this request went to, and whom it is taken to when nothing comes; sealed <see cref="Agencies.AgencyPeople"/>.</summary>
    [Sealed]
    public byte[]? People { get; set; }

    public DateOnly RequestedOn { get; init; }

    public DateOnly DueOn { get; init; }

    /// <summary>The version of the area's added questions that the return was issued with; it keeps it, whatever is asked later.</summary>
    public int QuestionsVersion { get; init; } = 1;

    /// <summary>The forms as they were issued, each with its answers. Loaded only where they are read or written.</summary>
    public List<ReturnForm> Forms { get; init; } = [];

    public DateOnly? ReceivedOn { get; set; }

    public DateOnly? WaivedOn { get; set; }

    /// <summary>Why the review goes on without; sealed.</summary>
    [Sealed]
    public byte[]? WaivedWords { get; set; }

    /// <summary>The day of the reminder before it was due.</summary>
    public DateOnly? RemindedOn { get; set; }

    /// <summary>The day of the reminder after it was due.</summary>
    public DateOnly? RemindedAgainOn { get; set; }

    /// <summary>The day it was taken to the agency's manager.</summary>
    public DateOnly? EscalatedOn { get; set; }

    public bool IsOutstanding => ReceivedOn is null && WaivedOn is null;

    public bool IsOverdue(DateOnly today) => IsOutstanding && today > DueOn;
}
