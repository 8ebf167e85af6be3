using CdopWorkflow.Alerts.AddQuestion;
using CdopWorkflow.Alerts.ChangePractice;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Intervals;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Alerts;

/// <summary>The sentences of an alert. They are made of a theme's name, an area's name, counts and dates of windows: nothing about a case.</summary>
public static class AlertWords
{
    /// <summary>Who did what nobody did.</summary>
    public const string System = "CdopWorkflow";

    /// <summary>"5 of 8 reviews in 365 days to 2 September 2025, 2 of 7 in the 365 days before".</summary>
    public static string Reading(ThemeFigures figures)
    {
        if (figures.Expected is { } expected)
        {
            return string.Create(UkFormat.Culture, $"{Amount.Of(figures.Cases, "death")} in 12 months to {UkFormat.Month(figures.To)} by month of death, {expected:0.0} expected");
        }

        var days = Days(figures);
        return $"{figures.Cases} of {Amount.Of(figures.Reviews, "review")} in {Amount.Of(days, "day")} to {UkFormat.Date(figures.To)}, {figures.CasesBefore} of {figures.ReviewsBefore} in the {Amount.Of(days, "day")} before";
    }

    /// <summary>"Bed or sofa sharing in Pan-Lancashire".</summary>
    public static string Heading(string theme, string area, AreaTable areas) =>
        $"{Contracts.Codes.Themes.Find(theme)?.Name ?? theme} in {areas.NameOf(area)}";

    /// <summary>As the theme was called when it was told, or is now.</summary>
    public static string ThemeName(Alert alert) => alert.ThemeName.Length > 0 ? alert.ThemeName : Contracts.Codes.Themes.Find(alert.Theme)?.Name ?? alert.Theme;

    /// <summary>The same with the name the theme had when it was told.</summary>
    public static string Heading(Alert alert, AreaTable areas) =>
        alert.ThemeName == "" ? Heading(alert.Theme, alert.Area, areas) : $"{alert.ThemeName} in {areas.NameOf(alert.Area)}";

    public static int Days(ThemeFigures figures) => figures.To.DayNumber - figures.From.DayNumber + 1;

    /// <summary>Where a theme is told now that stands out in more than one area.</summary>
    public static string Instead(string? toldIn) => toldIn is null ? "" : $". It is told for {toldIn} now, with the panels that contribute";

    public static string NotAcknowledged(DateOnly by) => $"Nobody had acknowledged the alert by {UkFormat.Date(by)}.";

    public static string NoLead(string area) => $"No account is safeguarding lead of {area} or of an area around it.";

    public static string Snoozed(DateOnly until, string why) => $"Until {UkFormat.Date(until)}. {why.Trim()}";

    /// <summary>Somebody else changed the alert while a person was writing.</summary>
    public static string Overtaken(AlertEntry by) =>
        $"{by.Who} was first, on {UkFormat.DateTime(by.At)}: “{by.Title}”. Nothing of yours was saved. Read the alert, then decide what is still to do";

    public static string Linked(LinkedPractice practice) => $"“{practice.Campaign}”, from {UkFormat.Date(practice.From)}";

    public static string Added(AddedQuestion question) => $"“{question.Wording}”, in returns issued from {UkFormat.Date(question.From)}";

    /// <summary>"5 of 8 reviews from 1 October 2024 to 30 September 2025".</summary>
    public static string Counted(PracticeCount count) =>
        $"{count.Cases} of {Amount.Of(count.Reviews, "review")} from {UkFormat.Range(count.From, count.To)}";

    /// <summary>
    /// "With the theme: 63% before (95% interval 31% to 86%), 20% since (4% to 62%). The intervals overlap: the difference may be chance.".
    /// Wilson's intervals; null where nothing was reviewed before or since.
    /// </summary>
    public static string? Compared(PracticeCount before, PracticeCount after)
    {
        if (Wilson.For(before.Cases, before.Reviews, Confidence.NinetyFive) is not { } was || Wilson.For(after.Cases, after.Reviews, Confidence.NinetyFive) is not { } @is)
        {
            return null;
        }

        var verdict = was.Overlap(@is)
            ? "The intervals overlap: the difference may be chance."
            : "The intervals do not overlap: chance alone seldom does that. What else changed in that time is not known from the figures.";
        return $"With the theme: {Percent(before)} before (95% interval {Interval(was)}), {Percent(after)} since ({Interval(@is)}). {verdict}";
    }

    private static string Percent(PracticeCount count) => string.Create(UkFormat.Culture, $"{100.0 * count.Cases / count.Reviews:0}%");

    private static string Interval(Limits limits) => string.Create(UkFormat.Culture, $"{100 * limits.Lower:0}% to {100 * limits.Upper:0}%");
}
