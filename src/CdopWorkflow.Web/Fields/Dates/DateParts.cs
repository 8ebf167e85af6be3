using System.Globalization;

namespace CdopWorkflow.Web.Fields.Dates;

/// <summary>A date as three boxes: what was typed, and what it means.</summary>
public sealed record DateParts(string Day, string Month, string Year)
{
    private static readonly string[] MonthNames = CultureInfo.GetCultureInfo("en-GB").DateTimeFormat.MonthNames[..12];

    public static readonly IReadOnlyList<string> Names = ["Day", "Month", "Year"];

    public IReadOnlyList<string> Values => [Day, Month, Year];

    public bool IsEmpty => Values.All(string.IsNullOrWhiteSpace);

    public static DateParts Of(DateOnly? date) =>
        date is { } day
            ? new DateParts(Text(day.Day), Text(day.Month), Text(day.Year))
            : new DateParts("", "", "");

    /// <summary>
    /// The date, or which boxes are at fault and the end of the sentence that says so ("must include a month").
    /// </summary>
    public (DateOnly? Date, IReadOnlyList<string> Faulty, string? Problem) Read()
    {
        if (IsEmpty)
        {
            return (null, [], null);
        }

        var missing = Names.Where((_, index) => string.IsNullOrWhiteSpace(Values[index])).ToList();
        if (missing.Count > 0)
        {
            return (null, missing, $"must include a {string.Join(" and ", missing.Select(name => name.ToLowerInvariant()))}");
        }

        var year = Number(Year);
        if (year is { } typed && typed is < 1000 or > 9999)
        {
            return (null, ["Year"], "must have a year with 4 numbers");
        }

        var month = MonthNumber(Month);
        var day = Number(Day);
        var faulty = new[] { (Name: "Day", Fine: day is >= 1 and <= 31), (Name: "Month", Fine: month is >= 1 and <= 12), (Name: "Year", Fine: year is not null) }
            .Where(part => !part.Fine).Select(part => part.Name).ToList();
        if (faulty.Count > 0)
        {
            return (null, faulty, "must be a real date");
        }

        return day <= DateTime.DaysInMonth(year!.Value, month!.Value)
            ? (new DateOnly(year.Value, month.Value, day!.Value), [], null)
            : (null, Names, "must be a real date");
    }

    // People copy dates from letters: "Mar" and "March" are as good as 3.
    private static int? MonthNumber(string text)
    {
        var typed = text.Trim();
        var named = typed.Length < 3 ? -1 : Array.FindIndex(MonthNames, name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
        return named >= 0 ? named + 1 : Number(typed);
    }

    private static int? Number(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
