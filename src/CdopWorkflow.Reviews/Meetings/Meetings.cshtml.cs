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
public sealed class MeetingsModel(ReviewsDb db, PanelsOfPerson panels, ArrangeMeeting arrange, AreaTable areas) : PageModel, IMeetingFormPage
{
    /// <param name="Meeting">Of one of the person's panels, or one that such a panel is invited to.</param>
    /// <param name="Reviews">On its agenda; of a meeting elsewhere only those of the person's panels.</param>
    /// <param name="Waiting">Of them, those not yet dealt with.</param>
    /// <param name="Answer">What the person's panel answered to the invitation; null at home.</param>
    public sealed record Row(PanelMeeting Meeting, int Reviews, int Waiting, InvitationAnswer? Answer);

    [BindProperty]
    public MeetingForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Panels { get; } = [.. panels.Coordinated().Where(panel => panel.ExistsOn(panels.Today)).Select(panel => new SelectListItem(panel.Name, panel.Code))];

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
            var decision = await arrange.HandleAsync(panel!, Form, cancel);
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
        var codes = panels.Coordinated().Select(panel => panel.Code).ToArray();
        var meetings = await db.Set<PanelMeeting>().AsNoTracking().Include(meeting => meeting.Agenda).Include(meeting => meeting.Invited).AsSplitQuery()
            .Where(meeting => codes.Contains(meeting.Panel) || meeting.Invited.Any(invited => codes.Contains(invited.Panel)))
            .OrderByDescending(meeting => meeting.MeetsOn).ThenByDescending(meeting => meeting.StartsAt).ToListAsync(cancel);
        Guid[] elsewhere = [.. meetings.Where(meeting => !codes.Contains(meeting.Panel)).SelectMany(meeting => meeting.InOrder()).Select(item => item.ReviewId)];
        var brought = elsewhere.Length == 0 ? [] : await db.Reviews.Where(review => elsewhere.Contains(review.Id) && codes.Contains(review.Panel)).Select(review => review.Id).ToListAsync(cancel);
        Rows = [.. meetings.Select(meeting => RowOf(meeting, codes.Contains(meeting.Panel), brought))];

        Row RowOf(PanelMeeting meeting, bool hosts, List<Guid> own)
        {
            var items = meeting.InOrder().Where(item => hosts || own.Contains(item.ReviewId)).ToList();
            return new(meeting, items.Count, items.Count(item => item.Outcome == AgendaOutcome.Waiting), hosts ? null : meeting.Invited.Find(invited => codes.Contains(invited.Panel))?.Answer);
        }
    }
}
