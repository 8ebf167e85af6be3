using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews.Family;

/// <summary>Something the family asked of the review. A review does not close while one is unanswered.</summary>
[OfCase(nameof(ReviewId))]
public sealed class FamilyQuestion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    public DateOnly AskedOn { get; init; }

    /// <summary>In the family's words; sealed.</summary>
    [Sealed]
    public required byte[] Question { get; init; }

    /// <summary>In words that name nobody, for the panel; sealed. Null while the panel does not see it.</summary>
    [Sealed]
    public byte[]? ForPanel { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    /// <summary>Sealed.</summary>
    [Sealed]
    public byte[]? Answer { get; set; }

    /// <summary>The day the family was told the answer.</summary>
    public DateOnly? ToldOn { get; set; }

    /// <summary>By whom; sealed.</summary>
    [Sealed]
    public byte[]? ToldBy { get; set; }
}
