using System.Globalization;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.Periods;

/// <summary>
/// A financial year ("2021-22" in addresses, 2021/22 to read: 1 April 2021 to 31 March 2022) or a calendar year ("2021").
/// Reviews are counted in it by the day of the decision, deaths by the month of death.
/// </summary>
public sealed record ReportYear(string Code, string Label, DateOnly From, DateOnly To)
{
    private const int First = 2000;
    private const int Last = 2100;

    /// <summary>"2021-04" and so on: how months of death are stored.</summary>
    public IReadOnlyList<string> Months => [.. Enumerable.Range(0, 12).Select(month => MonthOf.Of(From).AddMonths(month).ToString())];

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

    /// <summary>The financial year around a day.</summary>
    public static ReportYear FinancialAround(DateOnly day) => Financial(day.Month >= 4 ? day.Year : day.Year - 1);

    /// <summary>Reads a code of an address; null where there is no such year.</summary>
    public static ReportYear? Parse(string? code)
    {
        if (code is null || !int.TryParse(code.AsSpan(0, Math.Min(4, code.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < First or > Last)
        {
            return null;
        }

        return new[] { Financial(year), Calendar(year) }.FirstOrDefault(known => known.Code == code);
    }

    public bool HasEnded(DateOnly today) => To < today;

    public ReportYear Before() => Code.Contains('-', StringComparison.Ordinal) ? Financial(From.Year - 1) : Calendar(From.Year - 1);
}
