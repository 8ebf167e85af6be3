using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Transfers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.PanelHome;

[Authorize(Policy = Policies.Panel)]
public sealed class PanelHomeModel(FindPanelWork find, ReviewsDb db, PanelsOfPerson panels, CurrentPerson person) : PageModel
{
    public IReadOnlyList<PanelWork> Work { get; private set; } = [];

    public PanelMeeting? Next { get; private set; }

    /// <summary>The meetings held last, whose minutes are read and signed.</summary>
    public IReadOnlyList<PanelMeeting> Held { get; private set; } = [];

    /// <summary>Names of the panels for which the person has not yet said what they sit there for.</summary>
    public IReadOnlyList<string> SeatsMissing { get; private set; } = [];

    /// <summary>
    /// Transfers to a panel the person chairs that the panel's coordinators have left unanswered, how many and since when. No reference:
    /// a chair answers for the panel, and sees reviews in the anonymised form only.
    /// </summary>
    public IReadOnlyList<(string Panel, int Count, DateTimeOffset Since)> UnansweredTransfers { get; private set; } = [];

    public bool IsChair => person.Value.Has(Role.Chair);

    /// <summary>In the order in which they are to be done, each with its link.</summary>
    public IReadOnlyList<(PanelTask Task, string Heading, string Link, string? Page)> Tasks { get; } =
    [
        (PanelTask.Declare, "Declarations to make", "Declare your interest in pack", "/declare"),
        (PanelTask.Read, "Packs to read", "Read pack", ""),
        (PanelTask.RecordFactors, "Factors to record", "Record factors of pack", ""),
        (PanelTask.Decide, "Ready to decide", "Check the record and decide on pack", "/decide"),
        (PanelTask.Wait, "Recorded, waiting for the panel’s decision", "Pack", ""),
        (PanelTask.Closed, "Closed to you: you declared a conflict of interest", "Pack", null),
    ];

    public IReadOnlyList<PanelWork> Of(PanelTask task) => [.. Work.Where(work => work.Task == task)];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Work = await find.HandleAsync(cancel);
        var (mine, codes, today) = (panels.SatOn(), panels.SatOn().Select(panel => panel.Code).ToArray(), panels.Today);
        Next = await MeetingsOf(codes).Where(meeting => meeting.MeetsOn >= today && meeting.CancelledAt == null)
            .OrderBy(meeting => meeting.MeetsOn).ThenBy(meeting => meeting.StartsAt).FirstOrDefaultAsync(cancel);
        Held = await MeetingsOf(codes).Where(meeting => meeting.MeetsOn <= today && meeting.CancelledAt == null)
            .OrderByDescending(meeting => meeting.MeetsOn).ThenByDescending(meeting => meeting.StartsAt).Take(6).ToListAsync(cancel);
        var account = person.Value.AccountId;
        var seated = await db.Set<PanelMember>().Where(member => member.AccountId == account).Select(member => member.Panel).ToListAsync(cancel);
        SeatsMissing = [.. mine.Where(panel => panel.ExistsOn(today) && !seated.Contains(panel.Code)).Select(panel => panel.Name)];
        var told = await db.TransferOffers.AsNoTracking().Where(offer => offer.Outcome == TransferOutcome.Offered && offer.ChairToldAt != null && codes.Contains(offer.ToPanel))
            .Select(offer => new { offer.ToPanel, offer.OfferedAt }).ToListAsync(cancel);
        UnansweredTransfers =
        [
            .. mine.Where(panel => panels.Chairs(panel.Code)).GroupJoin(told, panel => panel.Code, offer => offer.ToPanel, (panel, offers) => (panel.Name, Offers: offers.ToList()))
                .Where(waiting => waiting.Offers.Count > 0)
                .Select(waiting => (waiting.Name, waiting.Offers.Count, waiting.Offers.Min(offer => offer.OfferedAt)))
                .OrderBy(waiting => waiting.Item3),
        ];
    }

    /// <summary>Those at which somebody of these panels sits.</summary>
    private IQueryable<PanelMeeting> MeetingsOf(string[] codes) => db.Set<PanelMeeting>().AsNoTracking().Where(meeting => codes.Contains(meeting.Panel)
        || meeting.Invited.Any(invited => invited.MembersSit && invited.Answer == InvitationAnswer.Agreed && codes.Contains(invited.Panel)));
}
