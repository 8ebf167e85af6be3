using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Statistics.Themes;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>Every death that is known, with its months numbered from the April before the first of them.</summary>
/// <param name="LastMonth">Number of the last month that is over.</param>
public sealed record ThemeHistory(MonthOf First, IReadOnlyList<ThemeDeath> Deaths, int LastMonth)
{
    /// <summary>Deaths this old have had time to be reviewed: by them is judged how long reviews take.</summary>
    private const int OldEnough = 25;

    private const int TooOld = 84;

    /// <summary>The first month of the financial year around a month.</summary>
    public static MonthOf YearAround(MonthOf month) => new(month.Month >= 4 ? month.Year : month.Year - 1, 4);

    public static int Number(MonthOf first, MonthOf month) => ((month.Year - first.Year) * 12) + month.Month - first.Month + 1;

    /// <summary>Whether deaths have been known for long enough to judge a month: two years of them, and another before its financial year.</summary>
    /// <param name="first">Month of the first death that is known.</param>
    /// <param name="last">The month to be judged.</param>
    public static bool IsLongEnough(MonthOf first, MonthOf last) => ThemeScan.Start(Number(YearAround(first), last)) is not null;

    public int Number(MonthOf month) => Number(First, month);

    public MonthOf MonthOf(int number) => First.AddMonths(number - 1);

    /// <summary>How much is known of recent months, by how long past reviews took.</summary>
    public CompletenessCurve Completeness()
    {
        var past = Deaths.Where(death => LastMonth - death.Month is >= OldEnough and <= TooOld).Select(death => death.MonthsToDecision).OfType<int>().ToList();
        return CompletenessCurve.Of(past);
    }
}
