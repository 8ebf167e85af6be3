using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.RecordFactors;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.PanelHome;

/// <summary>The reviews on the agendas of the meetings at which a person sits, what comes first first.</summary>
public sealed class FindPanelWork(ReviewsDb db, AnalysisFile analyses, CurrentPerson person, PanelsOfPerson panels)
{
    public async Task<IReadOnlyList<PanelWork>> HandleAsync(CancellationToken cancel)
    {
        var codes = panels.SatOn().Select(panel => panel.Code).ToArray();
        var account = person.Value.AccountId;
        var rows = await (from item in db.Set<AgendaItem>()
                          where item.Outcome == AgendaOutcome.Waiting
                          join meeting in db.Set<PanelMeeting>() on item.MeetingId equals meeting.Id
                          where codes.Contains(meeting.Panel)
                                || meeting.Invited.Any(invited => invited.MembersSit && invited.Answer == InvitationAnswer.Agreed && codes.Contains(invited.Panel))
                          join review in db.Reviews on item.ReviewId equals review.Id
                          join pack in db.Set<Pack>() on item.ReviewId equals pack.ReviewId
                          orderby meeting.MeetsOn, meeting.StartsAt, item.Position, item.PutOnAt
                          select new
                          {
                              item.ReviewId,
                              pack.Number,
                              meeting.Panel,
                              meeting.MeetsOn,
                              Declared = item.Declarations.Where(declaration => declaration.AccountId == account).Select(declaration => (Interest?)declaration.Interest).FirstOrDefault(),
                              Read = db.AuditEntries.Any(entry => entry.Subject == review.Reference && entry.Who == account && entry.Action == "PackRead" && entry.At >= item.PutOnAt),
                          }).AsNoTracking().ToListAsync(cancel);
        var work = new List<PanelWork>();
        foreach (var row in rows)
        {
            var content = await analyses.StartAsync(row.ReviewId, await analyses.LatestAsync(row.ReviewId, cancel), cancel);
            work.Add(new PanelWork(row.Number, row.MeetsOn, PanelWork.TaskOf(row.Declared, row.Read, content, panels.Chairs(row.Panel))));
        }

        return work;
    }
}
