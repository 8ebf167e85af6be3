using System.Globalization;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Statistics.Themes;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>
/// "Count and ratio": enough reviews with the theme in a window, and enough more than in the window before. Plain on purpose: a
/// safeguarding lead can check it by counting. Judged for each panel over sudden unexpected deaths of infants.
/// </summary>
public sealed record ThemeRule
{
    public string Code { get; init; } = "count-and-ratio";

    /// <summary>Raised with every change of the numbers, and told with every theme that met the rule.</summary>
    public int Version { get; init; } = 1;

    public int Minimum { get; init; } = 5;

    public int Ratio { get; init; } = 2;

    public int WindowDays { get; init; } = 365;

    /// <summary>
    /// Codes of the themes that are watched, separated by commas. Themes that overlap would tell a lead about the same deaths
    /// more than once, so the rule begins with one.
    /// </summary>
    public string Watch { get; init; } = "co-sleeping";

    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Code}/{Version}");

    public IReadOnlyList<string> Watched => Watch.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public string InWords => string.Create(
        CultureInfo.InvariantCulture,
        $"{Minimum} or more reviews with the theme among sudden unexpected infant deaths of one panel in {WindowDays} days by decision date, and at least {Times} the number of the {WindowDays} days before");

    private string Times => Ratio == 2 ? "twice" : string.Create(CultureInfo.InvariantCulture, $"{Ratio} times");

    public bool IsMet(ThemeFigures figures) => figures.Cases >= Minimum && figures.Cases >= Ratio * figures.CasesBefore;

    /// <summary>The fewest cases by which it is met after so many in the window before.</summary>
    public int Line(int casesBefore) => Math.Max(Minimum, Ratio * casesBefore);

    /// <summary>How often a panel meets it where nothing changes. Measured for the rule as it is shipped; null for another.</summary>
    public string? ChanceInWords(int casesBefore)
    {
        if (this is not { Minimum: 5, Ratio: 2, WindowDays: 365 })
        {
            return null;
        }

        var rate = FalseAlarms.Shipped.Counting(Math.Max(1, casesBefore));
        var often = rate < 0.001 ? "less than once in 1,000 years" : string.Create(CultureInfo.InvariantCulture, $"about once in {1 / rate:N0} years");
        return $"If nothing has changed and about {Amount.Of(Math.Max(1, casesBefore), "review")} a year {(casesBefore > 1 ? "have" : "has")} the theme, a panel meets this rule by chance {often}.";
    }

    public IEnumerable<string> Faults()
    {
        if (Minimum < 1 || Ratio < 1 || Version < 1)
        {
            yield return "Analytics:ThemeRule needs a Version, a Minimum and a Ratio of 1 or more";
        }

        if (WindowDays is < 28 or > 3660)
        {
            yield return "Analytics:ThemeRule:WindowDays must be between 28 and 3660";
        }

        foreach (var code in Watched.Where(code => Themes.Find(code) is null))
        {
            yield return $"Analytics:ThemeRule:Watch names a theme that does not exist: {code}";
        }
    }
}
