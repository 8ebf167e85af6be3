using System.Globalization;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Analytics.Periods;

/// <summary>
/// A financial year ("2021-22" in addresses, 2021/22 to read: 1 April 2021 to 31 March 2022), a quarter of one ("2021-22-q1") or
/// a calendar year ("2021").
/// Reviews are counted in it by the day of the decision, deaths by the month of death.
/// </summary>
public sealed record ReportYear(string Code, string Label, DateOnly From, DateOnly To)
{
    private const int First = 2000;
    private const int Last = 2100;

    /// <summary>"2021-04" and so on: how months of death are stored.</summary>
    public IReadOnlyList<string> Months => [.. Enumerable.Range(0, IsQuarter ? 3 : 12).Select(month => MonthOf.Of(From).AddMonths(month).ToString())];

    /// <summary>Whether it is a quarter of a financial year.</summary>
    public bool IsQuarter => Code.Contains("-q", StringComparison.Ordinal);

    /// <summary>The financial year that a quarter lies in; a year itself.</summary>
    public ReportYear Whole => IsQuarter ? FinancialAround(From) : this;

    public static ReportYear Financial(int startYear) => new(
        string.Create(CultureInfo.InvariantCulture, $"{startYear}-{(startYear + 1) % 100:00}"),
        string.Create(CultureInfo.InvariantCulture, $"{startYear}/{(startYear + 1) % 100:00}"),
        new DateOnly(startYear, 4, 1),
        new DateOnly(startYear + 1, 3, 31));

    public static ReportYear Calendar(int year)
    {
        var name = year.ToString(CultureInfo.InvariantCulture);
        return new ReportYear(name, name, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
    }

    /// <summary>A quarter of a financial year, from 1 (April to June) to 4 (January to March).</summary>
    public static ReportYear Quarter(int startYear, int quarter)
    {
        var from = new DateOnly(startYear, 4, 1).AddMonths(3 * (quarter - 1));
        var to = from.AddMonths(3).AddDays(-1);
        return new ReportYear(
            string.Create(CultureInfo.InvariantCulture, $"{Financial(startYear).Code}-q{quarter}"),
            from.ToString("MMMM", UkFormat.Culture) + " to " + to.ToString("MMMM yyyy", UkFormat.Culture),
            from,
            to);
    }

    /// <summary>The four quarters of a financial year; none of a calendar year.</summary>
    public IReadOnlyList<ReportYear> Quarters() =>
        Whole == FinancialAround(From) ? [.. Enumerable.Range(1, 4).Select(quarter => Quarter(Whole.From.Year, quarter))] : [];

    /// <summary>The financial year around a day.</summary>
    public static ReportYear FinancialAround(DateOnly day) => Financial(day.Month >= 4 ? day.Year : day.Year - 1);

    /// <summary>Reads a code of an address; null where there is no such year.</summary>
    public static ReportYear? Parse(string? code)
    {
        if (code is null || !int.TryParse(code.AsSpan(0, Math.Min(4, code.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < First or > Last)
        {
            return null;
        }

        return new[] { Financial(year), Calendar(year) }.Concat(Financial(year).Quarters()).FirstOrDefault(known => known.Code == code);
    }

    public bool HasEnded(DateOnly today) => To < today;

    public ReportYear Before() => IsQuarter ? QuarterAround(From.AddDays(-1)) : Code.Contains('-', StringComparison.Ordinal) ? Financial(From.Year - 1) : Calendar(From.Year - 1);

    private static ReportYear QuarterAround(DateOnly day) =>
        FinancialAround(day).Quarters().First(quarter => quarter.From <= day && day <= quarter.To);
}
