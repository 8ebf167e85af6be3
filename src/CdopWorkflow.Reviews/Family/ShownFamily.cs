using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Clocks;

namespace CdopWorkflow.Reviews.Family;

/// <summary>What is recorded about the contact with a family as its page shows it, and the page of an earlier day.</summary>
/// <param name="Review">Whose.</param>
/// <param name="Contact">Its words.</param>
/// <param name="Open">Opens a sealed text.</param>
/// <param name="Track">Address of the family's page where something can be recorded; null where it is only read.</param>
public sealed record ShownFamily(Review Review, OpenFamily Contact, Func<byte[]?, string> Open, string? Track)
{
    /// <summary>When the key worker is to be named by; null where that is not told.</summary>
    public ReviewClock? KeyWorkerDue { get; init; }

    public bool KeyWorkerIsLate { get; init; }

    /// <summary>The programme for the next infant is for families who lost a baby.</summary>
    public bool IsInfant => Review.AgeBand.IsInfant();
}
