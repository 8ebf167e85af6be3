using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Meetings;

[Authorize(Policy = Policies.Coordinator)]
public sealed class MeetingModel(ReviewsDb db, PanelsOfPerson panels, RecordAttendance record, PanelOptions options) : PageModel
{
    public sealed record Line(AgendaItem Item, string Reference, string Pack, IReadOnlyList<string> Missing);

    public PanelMeeting Meeting { get; private set; } = null!;

    public IReadOnlyList<Line> Items { get; private set; } = [];

    /// <summary>References of reviews that could be put on an agenda.</summary>
    public IReadOnlyList<string> Ready { get; private set; } = [];

    public IReadOnlyList<Choice> Members { get; private set; } = [];

    [BindProperty]
    [Display(Name = "Who attended?", Description = "Only members who attended, and declared no conflict of interest in a review, count for its quorum")]
    public string[] Present { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        Present = [.. await db.Set<PanelMember>().Where(member => member.Panel == Meeting.Panel && db.Set<Attendance>()
            .Any(attendance => attendance.MeetingId == id && attendance.AccountId == member.AccountId)).Select(member => member.Id.ToString()).ToListAsync(cancel)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        await record.HandleAsync(Meeting, [.. Present.Select(member => Guid.TryParse(member, out var known) ? known : Guid.Empty)], cancel);
        TempData["Notice"] = "Attendance saved";
        return RedirectToPage(new { id });
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var meeting = await db.Set<PanelMeeting>().Include(known => known.Attendances).Include(known => known.Agenda).ThenInclude(item => item.Declarations)
            .AsSplitQuery().SingleOrDefaultAsync(known => known.Id == id, cancel);
        if (meeting is null || !panels.Coordinates(meeting.Panel))
        {
            return false;
        }

        Meeting = meeting;
        var named = await (from item in db.Set<AgendaItem>()
                           where item.MeetingId == id
                           join review in db.Reviews on item.ReviewId equals review.Id
                           join pack in db.Set<Pack>() on item.ReviewId equals pack.ReviewId
                           select new { item.Id, review.Reference, pack.Number }).ToDictionaryAsync(row => row.Id, cancel);
        Items = [.. meeting.Agenda.OrderBy(item => item.PutOnAt).Select(item => new Line(
            item, named[item.Id].Reference, named[item.Id].Number, Quorum.For(options, item.TakingPart(meeting.Attendances)).Missing()))];
        Ready = await db.Reviews.Where(review => review.Panel == meeting.Panel && review.State == ReviewState.ReadyForPanel)
            .OrderBy(review => review.StateSince).Select(review => review.Reference).ToListAsync(cancel);
        Members = [.. (await db.Set<PanelMember>().AsNoTracking().Where(member => member.Panel == meeting.Panel).OrderBy(member => member.Name).ToListAsync(cancel))
            .Select(member => new Choice(member.Id.ToString(), $"{member.Name}, {member.Seat.Label()}"))];
        return true;
    }
}
