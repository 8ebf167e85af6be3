using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Analytics.Periods;

/// <summary>The years a page offers.</summary>
public static class YearChoices
{
    private const int Years = 7;

    /// <summary>Financial years, the present one first, then calendar years.</summary>
    public static IReadOnlyList<ReportYear> Inside(DateOnly today) =>
    [
        .. Financial(ReportYear.FinancialAround(today)),
        .. Enumerable.Range(0, Years).Select(back => ReportYear.Calendar(today.Year - back)),
    ];

    /// <summary>Financial years and their quarters that have begun, the latest first.</summary>
    public static IReadOnlyList<ReportYear> ForReports(DateOnly today) =>
        [.. Financial(ReportYear.FinancialAround(today)).SelectMany(year => year.Quarters().Reverse().Prepend(year)).Where(period => period.From <= today)];

    /// <summary>
    /// Financial years that have ended. A year that still grows would tell of each review by what changed since yesterday, and
    /// calendar years overlap: their differences would tell of single quarters.
    /// </summary>
    public static IReadOnlyList<ReportYear> Public(DateOnly today) => [.. Financial(ReportYear.FinancialAround(today).Before())];

    /// <summary>Whether figures of the year are for everyone.</summary>
    public static bool IsPublic(ReportYear year, DateOnly today) => year.HasEnded(today) && year == ReportYear.FinancialAround(year.From);

    public static IEnumerable<SelectListItem> Items(this IEnumerable<ReportYear> years) => years.Select(year => new SelectListItem(year.Label, year.Code));

    private static IEnumerable<ReportYear> Financial(ReportYear latest)
    {
        for (var (year, count) = (latest, 0); count < Years; (year, count) = (year.Before(), count + 1))
        {
            yield return year;
        }
    }
}
