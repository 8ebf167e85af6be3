using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Contracts;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>Counts a theme over reviews. A review counts once however many of the theme's factors it has.</summary>
public static class ThemeMeasure
{
    /// <summary>The window of days that ends on a day, and the window of equal length before it.</summary>
    public static ThemeFigures Windows(ThemePredicate theme, IReadOnlyCollection<ScopedReview> reviews, DateOnly to, int days)
    {
        var now = Between(theme, reviews, to.AddDays(1 - days), to);
        var before = Between(theme, reviews, now.From.AddDays(-days), now.From.AddDays(-1));
        return new ThemeFigures(now.From, now.To, now.Cases, now.Reviews, before.Cases, before.Reviews);
    }

    /// <summary>Cases and reviews decided between two days, both included.</summary>
    public static PracticeCount Between(ThemePredicate theme, IReadOnlyCollection<ScopedReview> reviews, DateOnly from, DateOnly to)
    {
        var inside = reviews.Where(review => from <= review.DecidedOn && review.DecidedOn <= to).ToList();
        return new PracticeCount(from, to, inside.Count(review => theme.Matches(review.Case)), inside.Count);
    }
}
