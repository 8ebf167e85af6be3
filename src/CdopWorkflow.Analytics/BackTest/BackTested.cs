using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.BackTest;

/// <summary>What a theme would have told in the past.</summary>
/// <param name="From">First month judged; null where there is not enough history for the rules by month of death.</param>
/// <param name="To">Last month judged.</param>
/// <param name="Firings">Every time somebody would have been told, in time order.</param>
/// <param name="FalseAlarms">By rule: how many a year must be expected where nothing changes, in all areas together.</param>
/// <param name="Series">By area: twelve-month counts and what the rules compare them with.</param>
public sealed record BackTested(
    MonthOf? From, MonthOf To, IReadOnlyList<Firing> Firings, IReadOnlyDictionary<WatchRule, double> FalseAlarms, IReadOnlyDictionary<string, IReadOnlyList<BackTestPoint>> Series)
{
    public int Times(WatchRule rule) => Firings.Count(firing => firing.Rule == rule);
}
