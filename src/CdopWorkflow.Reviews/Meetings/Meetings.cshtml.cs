using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Meetings;

[Authorize(Policy = Policies.Coordinator)]
public sealed class MeetingsModel(ReviewsDb db, PanelsOfPerson panels, ArrangeMeeting arrange, AreaTable areas) : PageModel
{
    public sealed record Row(Guid Id, string Panel, DateOnly MeetsOn, int Reviews, int Waiting);

    public sealed record ArrangeForm
    {
        [Display(Name = "Panel")]
        public string? Panel { get; init; }

        [Display(Name = "When does the panel meet?", ShortName = "date of the meeting", Description = "For example, 27 3 2026")]
        [Required]
        public DateOnly? MeetsOn { get; init; }
    }

    [BindProperty]
    public ArrangeForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Panels { get; } = [.. panels.Coordinated().Select(panel => new SelectListItem(panel.Name, panel.Code))];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string NameOf(string panel) => areas.NameOf(panel);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var panel = Panels.Count == 1 ? Panels[0].Value : Form.Panel;
        if (string.IsNullOrEmpty(panel))
        {
            ModelState.AddModelError("Form.Panel", "Select a panel");
        }
        else if (!panels.Coordinates(panel))
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var decision = await arrange.HandleAsync(panel!, Form.MeetsOn!.Value, cancel);
            if (decision.Accepted)
            {
                TempData["Notice"] = "Meeting arranged";
                return RedirectToPage();
            }

            ModelState.AddModelError("Form.MeetsOn", decision.Reasons[0]);
        }

        await LoadAsync(cancel);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var codes = Panels.Select(panel => panel.Value).ToArray();
        Rows = await db.Set<PanelMeeting>().AsNoTracking()
            .Where(meeting => codes.Contains(meeting.Panel))
            .OrderByDescending(meeting => meeting.MeetsOn)
            .Select(meeting => new Row(
                meeting.Id,
                meeting.Panel,
                meeting.MeetsOn,
                meeting.Agenda.Count(item => item.Outcome != AgendaOutcome.TakenOff),
                meeting.Agenda.Count(item => item.Outcome == AgendaOutcome.Waiting)))
            .ToListAsync(cancel);
    }
}
