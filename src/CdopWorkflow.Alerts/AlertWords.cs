using CdopWorkflow.Alerts.AddQuestion;
using CdopWorkflow.Alerts.ChangePractice;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Areas;
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
        var days = Days(figures);
        return $"{figures.Cases} of {Amount.Of(figures.Reviews, "review")} in {Amount.Of(days, "day")} to {UkFormat.Date(figures.To)}, {figures.CasesBefore} of {figures.ReviewsBefore} in the {Amount.Of(days, "day")} before";
    }

    /// <summary>"Bed or sofa sharing in Pan-Lancashire".</summary>
    public static string Heading(string theme, string area, AreaTable areas) =>
        $"{Contracts.Codes.Themes.Find(theme)?.Name ?? theme} in {areas.NameOf(area)}";

    public static int Days(ThemeFigures figures) => figures.To.DayNumber - figures.From.DayNumber + 1;

    public static string NotAcknowledged(DateOnly by) => $"Nobody had acknowledged the alert by {UkFormat.Date(by)}.";

    public static string Linked(LinkedPractice practice) => $"“{practice.Campaign}”, from {UkFormat.Date(practice.From)}";

    public static string Added(AddedQuestion question) => $"“{question.Wording}”, in returns issued from {UkFormat.Date(question.From)}";

    /// <summary>"5 of 8 reviews from 1 October 2024 to 30 September 2025".</summary>
    public static string Counted(PracticeCount count) =>
        $"{count.Cases} of {Amount.Of(count.Reviews, "review")} from {UkFormat.Range(count.From, count.To)}";
}
