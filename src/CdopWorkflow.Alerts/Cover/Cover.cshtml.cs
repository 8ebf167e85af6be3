using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Staff;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Cover;

[Authorize(Policy = Policies.Alerts)]
public sealed class CoverModel(AlertsDb db, CoverHandler handler, StandIns standIns, StaffDirectory staff, CurrentPerson current, TimeProvider clock) : PageModel
{
    private IReadOnlyList<StaffPerson> everyone = [];

    [BindProperty]
    [Display(Name = "Who stands in for you?", ShortName = "deputy", Description = "A safeguarding lead or chair near your area")]
    [Required(ErrorMessage = "Select a deputy")]
    public string? Deputy { get; set; }

    [BindProperty]
    [Display(Name = "First day", ShortName = "first day")]
    [Required(ErrorMessage = "Enter the first day")]
    public DateOnly? From { get; set; }

    [BindProperty]
    [Display(Name = "Last day", ShortName = "last day")]
    [Required(ErrorMessage = "Enter the last day")]
    public DateOnly? To { get; set; }

    public IReadOnlyList<SelectListItem> Deputies { get; private set; } = [];

    /// <summary>Of this person, today's and those to come.</summary>
    public IReadOnlyList<CoverPeriod> Own { get; private set; } = [];

    public IReadOnlyList<StaffPerson> StandingInFor { get; private set; } = [];

    public string NameOf(CoverPeriod cover) => everyone.FirstOrDefault(person => person.AccountId == cover.Deputy)?.Name ?? "Somebody whose account has ended";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        foreach (var refusal in ModelState.IsValid ? await handler.NameAsync(new NameDeputy(Deputy!, From!.Value, To!.Value), cancel) : [])
        {
            ModelState.AddModelError(refusal.Field, refusal.Reason);
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancel);
        }

        TempData["Notice"] = "Deputy named";
        return LocalRedirect("/alerts/cover");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancel)
    {
        if (!await handler.EndAsync(id, cancel))
        {
            return NotFound();
        }

        TempData["Notice"] = "Your alerts come to you again";
        return LocalRedirect("/alerts/cover");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var today = UkTime.DateOf(clock.GetUtcNow());
        everyone = await staff.AllAsync(cancel);
        Deputies = [.. (await handler.DeputiesAsync(cancel)).Select(person => new SelectListItem(person.Name, person.AccountId))];
        Own = await db.Covers.AsNoTracking().Where(cover => cover.Away == current.Value.AccountId && cover.EndedAt == null && cover.To >= today)
            .OrderBy(cover => cover.From).ToListAsync(cancel);
        StandingInFor = await standIns.ForWhomAsync(current.Value.AccountId, cancel);
        return Page();
    }
}
