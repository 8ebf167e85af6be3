using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>A decided review of a sudden unexpected death of an infant: what the counting rule counts themes over.</summary>
public sealed record ScopedReview(DateOnly DecidedOn, ThemeCase Case)
{
    public static ScopedReview Of(ReviewedDeath review) => new(review.DecidedOn, ThemeCase.Of(review));

    /// <summary>An answer "not known" about suddenness is no yes: such a review is outside.</summary>
    public static bool Includes(ReviewedDeath review) => review is { Counts: true, Infant: true, SuddenUnexpected: Answer.Yes };
}
