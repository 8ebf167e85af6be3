using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Analytics.ThemeWatch;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.BackTest;

/// <summary>
/// The counting rule over the past, looked at on the last day of each month. The day of a decision is placed in its month, because
/// the history keeps how many months it took and no day.
/// </summary>
internal static class CountingTest
{
    /// <param name="aYear">Reviews with the theme in an average year of the last five.</param>
    public static IReadOnlyList<Firing> Of(ThemeHistory history, ThemeVersion theme, ThemeRule rule, string panel, out double aYear)
    {
        var window = Math.Max(1, (int)Math.Round(rule.WindowDays / 30.4375));
        var counts = new int[history.LastMonth + 1];
        foreach (var death in history.Deaths.Where(death => death.Panel == panel && death.Age.IsInfant() && death.Decided is { SuddenUnexpected: Answer.Yes } decided && theme.Predicate.Matches(decided)))
        {
            var month = death.Month + death.MonthsToDecision!.Value;
            counts[Math.Min(month, history.LastMonth)] += month <= history.LastMonth ? 1 : 0;
        }

        var firings = new List<Firing>();
        var met = false;
        for (var month = 2 * window; month <= history.LastMonth; month++)
        {
            var (now, before) = (counts[(month - window + 1)..(month + 1)].Sum(), counts[(month - (2 * window) + 1)..(month - window + 1)].Sum());
            var isMet = rule.IsMet(new ThemeFigures(default, default, now, now, before, before));
            if (isMet && !met)
            {
                firings.Add(new Firing(WatchRule.Counting, AreaKind.Panel, panel, history.MonthOf(month), now, null));
            }

            met = isMet;
        }

        var recent = counts.TakeLast(60).ToList();
        aYear = recent.Count == 0 ? 0 : 12.0 * recent.Sum() / recent.Count;
        return firings;
    }
}
