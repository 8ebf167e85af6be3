using CdopWorkflow.Statistics.Themes;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>The rules by month of death in plain words. Numbers are of deaths and areas: nothing about a case.</summary>
public static class FindingWords
{
    public const string Watch = "watch/1";
    public const string RareWatch = "watch/1-rare";
    public const string Alert = "alert/1";

    public const string WatchRule = "WATCH: 3 or more deaths with the theme in 12 months by month of death, and so many that chance would give as many in fewer than 1 of 200 years";

    public const string RareWatchRule = "WATCH of a rare theme: 2 or more deaths with the theme in 12 months by month of death where fewer than 1 in 5 years is expected, and so many that chance would give as many in fewer than 1 of 200 years";

    public const string AlertRule = "ALERT: the evidence for a doubling, added up month by month (observed times 0.69, less expected), above 4.09; it then begins again at nought";

    public const string WatchChance = "If nothing has changed, a count this high would occur by chance in fewer than 1 of 200 such years.";

    public const string AlertChance = "If nothing has changed, this rule alarms in one theme and area no more than once in 60 months on average. Over all panels and themes some false alarms must be expected.";

    /// <summary>"5 deaths in 12 months to August 2025, 1.6 expected".</summary>
    public static string Seen(long count, double expected, DateOnly to, bool provisional) =>
        string.Create(UkFormat.Culture, $"{Amount.Of((int)count, "death")} with the theme{(provisional ? " suspected" : "")} in 12 months to {UkFormat.Month(to)}; {expected:0.0} expected");

    public static string Alarmed(DateOnly month, double evidence) =>
        string.Create(UkFormat.Culture, $"the evidence for a doubling reached {evidence:0.0} in {UkFormat.Month(month)}, with deaths of {UkFormat.Month(month)} counted; the line is 4.1");

    /// <summary>What the expected number rests on.</summary>
    public static string Baseline(ThemeBaseline baseline, DateOnly from, DateOnly to, DateOnly year, bool provisional) => string.Create(
        UkFormat.Culture,
        $"Expected from {baseline.Events:N0} of {baseline.Deaths:N0} deaths here from {UkFormat.Month(from)} to {UkFormat.Month(to)}, drawn towards {100 * baseline.NationalRate:0.0}% in all panels together; kept for the year from {UkFormat.Month(year)}.{(provisional ? " Counted are factors that rapid responses suspected." : " Of recent months less is expected, as long as their reviews are not complete.")}");

    /// <summary>A number as it is told, so that the last digits of a sum are no news.</summary>
    public static decimal Told(double number) => Math.Round((decimal)number, 2, MidpointRounding.AwayFromZero);

}
