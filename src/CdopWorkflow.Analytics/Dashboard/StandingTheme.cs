using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Analytics.Dashboard;

/// <summary>A theme that meets its rule in a panel.</summary>
public sealed record StandingTheme(string Theme, string Panel, ThemeFigures Figures)
{
    public string Name => Themes.Find(Theme)?.Name ?? Theme;

    /// <summary>"5 of 8 reviews in 365 days to 2 September 2025, 2 of 7 in the 365 days before".</summary>
    public string Sentence
    {
        get
        {
            var days = Figures.To.DayNumber - Figures.From.DayNumber + 1;
            return FormattableString.Invariant($"{Figures.Cases} of {Figures.Reviews} reviews in {days} days to ")
                + UkFormat.Date(Figures.To)
                + FormattableString.Invariant($", {Figures.CasesBefore} of {Figures.ReviewsBefore} in the {days} days before");
        }
    }
}
