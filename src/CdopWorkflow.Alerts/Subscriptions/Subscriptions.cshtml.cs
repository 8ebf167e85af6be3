using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Alerts.Subscriptions;

[Authorize(Policy = Policies.Alerts)]
public sealed class SubscriptionsModel(SubscriptionsHandler handler) : PageModel
{
    public sealed record SubscriptionForm
    {
        [Display(Name = "Do you want e-mail about alerts?", ShortName = "answer")]
        public bool Mail { get; init; }

        [Display(Name = "About what?", ShortName = "level")]
        public NewsLevel Level { get; init; }

        [Display(Name = "Themes", Description = "None chosen means every theme, also those to come")]
        public string[] Themes { get; init; } = [];

        [Display(Name = "Areas", Description = "None chosen means every area you answer for")]
        public string[] Areas { get; init; } = [];

        [Display(Name = "Rules", Description = "None chosen means every rule. A letter comes when an alert meets one of them")]
        public string[] Rules { get; init; } = [];

        [Display(Name = "For alerts at which levels?", ShortName = "levels", Description = "None chosen means every level. An alert is raised once, for the widest area in which its theme stands out")]
        public string[] Levels { get; init; } = [];

        [Display(Name = "Quiet from", ShortName = "time from which it is quiet", Description = "For example, 18 00. Leave both empty to be written to at any time")]
        public TimeOnly? QuietFrom { get; init; }

        [Display(Name = "Quiet until", ShortName = "time until which it is quiet", Description = "For example, 8 00")]
        public TimeOnly? QuietTo { get; init; }

        [Display(Name = "Quiet on Saturdays, Sundays and bank holidays?", ShortName = "answer")]
        public bool QuietOnDaysOff { get; init; }

        [Display(Name = "Do you want a letter on Mondays with what is due, and a file for your calendar?", ShortName = "answer")]
        public bool WeeklyDigest { get; init; }
    }

    [BindProperty]
    public SubscriptionForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Themes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Areas => [.. handler.MyAreas().Select(area => new SelectListItem(area.Name, area.Code))];

    public IReadOnlyList<SelectListItem> RuleChoices { get; } =
    [
        new("The counting rule: so many decided reviews in a panel, and so many more than the year before", AlertRules.Counting),
        new("WATCH: so many deaths in 12 months as chance would give in fewer than 1 of 200 years", AlertRules.Watch),
        new("ALERT: the evidence for a doubling, added up month by month", AlertRules.Alert),
    ];

    public IReadOnlyList<SelectListItem> LevelChoices { get; } =
    [
        new("A panel (sub-region)", $"{AreaKind.Panel}"), new("A region", $"{AreaKind.Region}"), new("England", $"{AreaKind.Country}"),
    ];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        var mine = await handler.MineAsync(cancel);
        Form = new SubscriptionForm
        {
            Mail = mine.Mail,
            Level = mine.Level,
            Themes = [.. mine.ThemeCodes],
            Areas = [.. mine.AreaCodes],
            Rules = [.. mine.RuleCodes],
            Levels = [.. mine.LevelKinds.Select(kind => $"{kind}")],
            QuietFrom = mine.QuietFrom,
            QuietTo = mine.QuietTo,
            QuietOnDaysOff = mine.QuietOnDaysOff,
            WeeklyDigest = mine.WeeklyDigest,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Form.QuietFrom is null != Form.QuietTo is null && ModelState.IsValid)
        {
            ModelState.AddModelError(Form.QuietFrom is null ? "Form.QuietFrom" : "Form.QuietTo", "Enter both times, or neither");
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancel);
        }

        var wished = new Subscription
        {
            AccountId = "",
            Mail = Form.Mail,
            Level = Form.Level,
            Themes = string.Join(',', Form.Themes),
            Areas = string.Join(',', Form.Areas),
            Rules = string.Join(',', Form.Rules),
            Levels = string.Join(',', Form.Levels),
            QuietFrom = Form.QuietFrom,
            QuietTo = Form.QuietTo,
            QuietOnDaysOff = Form.QuietOnDaysOff,
            WeeklyDigest = Form.WeeklyDigest,
        };
        await handler.SaveAsync(wished, cancel);
        TempData["Notice"] = "Saved what you are written to about";
        return LocalRedirect("/alerts/subscriptions");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Themes = [.. (await handler.ThemesAsync(cancel)).Select(theme => new SelectListItem(theme.Name, theme.Code))];
        return Page();
    }
}
