using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.SavedThemes;

/// <summary>What is known about one death that a theme can ask about: codes and a band.</summary>
/// <param name="Factors">Those found present. One that nobody could say is not among them.</param>
/// <param name="Category">Null where only a rapid response has looked: panels decide categories.</param>
public sealed record ThemeCase(IReadOnlySet<string> Factors, AgeBand Age, Answer SuddenUnexpected, DeathCategory? Category)
{
    public static ThemeCase Of(ReviewedDeath review) => new(
        review.Factors.Where(factor => factor.Present == Answer.Yes).Select(factor => factor.Code).ToHashSet(), review.AgeBand, review.SuddenUnexpected, review.Category);
}
