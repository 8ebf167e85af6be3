using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>A decided review of a sudden unexpected death of an infant: what themes are counted over.</summary>
public sealed record ScopedReview(DateOnly DecidedOn, ThemeFacts Facts)
{
    public static ScopedReview Of(ReviewedDeath review) => new(
        review.DecidedOn,
        ThemeFacts.Of(review.Factors.Where(factor => factor.Present == Answer.Yes).Select(factor => factor.Code), review.AgeBand));

    /// <summary>An answer "not known" about suddenness is no yes: such a review is outside.</summary>
    public static bool Includes(ReviewedDeath review) => review is { Counts: true, Infant: true, SuddenUnexpected: Answer.Yes };
}
