using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Packs;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Agenda;

/// <summary>The agenda of a meeting in its order, with times: the whole of it for the hosting panel, their own part for the others.</summary>
public sealed class ReadAgenda(ReviewsDb db, PanelsOfPerson panels, PanelOptions options)
{
    public async Task<IReadOnlyList<AgendaLine>> OfAsync(PanelMeeting meeting, CancellationToken cancel)
    {
        var named = await (from item in db.Set<AgendaItem>()
                           where item.MeetingId == meeting.Id
                           join review in db.Reviews on item.ReviewId equals review.Id
                           join pack in db.Set<Pack>() on item.ReviewId equals pack.ReviewId
                           select new { item.Id, review.Reference, review.Panel, pack.Number }).ToDictionaryAsync(row => row.Id, cancel);
        var hosts = panels.Coordinates(meeting.Panel);
        var (lines, from) = (new List<AgendaLine>(), meeting.StartsAt);
        foreach (var item in meeting.InOrder())
        {
            var (row, to) = (named[item.Id], from.AddMinutes(item.Minutes));
            var own = panels.Coordinates(row.Panel);
            if (hosts || own)
            {
                lines.Add(new AgendaLine(
                    item, own ? row.Reference : null, row.Number, row.Panel, Quorum.For(options, item.TakingPart(meeting.Attendances)).Missing(), from, to));
            }

            from = to;
        }

        return lines;
    }
}
