using CdopWorkflow.Analytics.ThemeWatch;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Analytics.Dashboard;

/// <summary>A theme that meets its rule in an area.</summary>
public sealed record StandingTheme(string Name, string Panel, ThemeFigures Figures)
{
    public static StandingTheme Of(ThemeStanding theme, AreaTable areas) =>
        new(theme.Name == "" ? Themes.Find(theme.Theme)?.Name ?? theme.Theme : theme.Name, areas.NameOf(theme.Area), theme.Told);

    /// <summary>"5 of 8 reviews in 365 days to 2 September 2025, 2 of 7 in the 365 days before".</summary>
    public string Sentence
    {
        get
        {
            if (Figures.Expected is { } expected)
            {
                return string.Create(UkFormat.Culture, $"{Amount.Of(Figures.Cases, "death")} in the 12 months to {UkFormat.Month(Figures.To)}, {expected:0.0} expected");
            }

            var days = Figures.To.DayNumber - Figures.From.DayNumber + 1;
            return FormattableString.Invariant($"{Figures.Cases} of {Figures.Reviews} reviews in {days} days to ")
                + UkFormat.Date(Figures.To)
                + FormattableString.Invariant($", {Figures.CasesBefore} of {Figures.ReviewsBefore} in the {days} days before");
        }
    }
}
