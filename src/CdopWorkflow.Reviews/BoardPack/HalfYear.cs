using System.Globalization;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Reviews.BoardPack;

/// <summary>January to June, or July to December: "2025-1", "2025-2".</summary>
public sealed record HalfYear(int Year, int Half)
{
    public DateOnly From => new(Year, Half == 1 ? 1 : 7, 1);

    public DateOnly To => From.AddMonths(6).AddDays(-1);

    public HalfYear Before => Half == 1 ? new(Year - 1, 2) : new(Year, 1);

    /// <summary>"1 July to 31 December 2025".</summary>
    public string Words => UkFormat.Range(From, To);

    public static HalfYear Of(DateOnly date) => new(date.Year, date.Month <= 6 ? 1 : 2);

    /// <summary>Null for anything but a half year of this century.</summary>
    public static HalfYear? Parse(string text) =>
        text.Split('-') is [var year, "1" or "2"] && year.Length == 4 && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 2000 and < 2100
            ? new HalfYear(number, text[^1] - '0')
            : null;

    public override string ToString() => $"{Year.ToString(CultureInfo.InvariantCulture)}-{Half.ToString(CultureInfo.InvariantCulture)}";
}
