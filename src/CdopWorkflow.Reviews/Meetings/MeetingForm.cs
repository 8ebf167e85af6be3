using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Web.Fields;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>When and where a panel meets, and what for.</summary>
public sealed record MeetingForm : IValidatableObject
{
    [Display(Name = "Panel")]
    public string? Panel { get; init; }

    [Display(Name = "When does the panel meet?", ShortName = "date of the meeting", Description = "For example, 27 3 2026")]
    [Required]
    public DateOnly? MeetsOn { get; init; }

    [Display(Name = "When does it begin?", ShortName = "time the meeting begins", Description = "24-hour clock, for example 14 30")]
    [Required]
    public TimeOnly? StartsAt { get; init; } = PanelMeeting.UsualStart;

    [Display(Name = "When does it end?", ShortName = "time the meeting ends")]
    [Required]
    public TimeOnly? EndsAt { get; init; } = PanelMeeting.UsualEnd;

    [Display(Name = "Where?", ShortName = "place", Description = "A room, or the link of a video meeting. Members see it")]
    [StringLength(500)]
    public string? Place { get; init; }

    [Display(Name = "What kind of meeting is it?", Description = "Other panels can bring their reviews to a themed or neonatal meeting")]
    public MeetingKind Kind { get; init; }

    [Display(Name = "Which theme?", ShortName = "theme")]
    public string? Theme { get; init; }

    public static IReadOnlyList<SelectListItem> ThemeChoices { get; } = [.. Themes.All.Select(theme => new Choice(theme.Code, theme.Name))];

    /// <summary>Code of the theme, where there is one.</summary>
    public string? KnownTheme => Kind == MeetingKind.Themed ? Themes.Find(Theme ?? "")?.Code : null;

    public static MeetingForm Of(PanelMeeting meeting, string place) => new()
    {
        Panel = meeting.Panel,
        MeetsOn = meeting.MeetsOn,
        StartsAt = meeting.StartsAt,
        EndsAt = meeting.EndsAt,
        Place = place,
        Kind = meeting.Kind,
        Theme = meeting.Theme,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (StartsAt is { } starts && EndsAt is { } ends && ends <= starts)
        {
            yield return new("The time the meeting ends must be after it begins", [nameof(EndsAt)]);
        }

        if (Kind == MeetingKind.Themed && KnownTheme is null)
        {
            yield return new("Select the theme", [nameof(Theme)]);
        }
    }
}
