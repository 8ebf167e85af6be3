using System.Data.Common;
using CdopWorkflow.Analytics.Attendance;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Analytics.Facts;

/// <summary>
/// Learns the facts of a rebuild, before which all were forgotten: as new rows, which are neither looked for nor followed. What has come
/// on its own way meanwhile is in the way of its row, and then none is written: the facts go the way of all facts, which tells by the
/// version what is news.
/// </summary>
public sealed class LearnAnew(AnalyticsDb db, AreaTable areas, TimeProvider clock)
{
    /// <param name="facts">Each death with one decision, and one suspicion, at most; each meeting once.</param>
    /// <param name="cancel">Ends it, and none was learnt.</param>
    /// <returns>Whether they were learnt: all or none.</returns>
    public async Task<bool> TryAsync(IReadOnlyList<Envelope> facts, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (recorded, reviewed, suspected, meetings) = (new List<RecordedDeath>(), new List<ReviewedDeath>(), new List<SuspectedDeath>(), new List<HeldMeeting>());
        foreach (var fact in facts)
        {
            switch (fact.Event)
            {
                case DeathRecorded death:
                    recorded.Add(new() { FactKey = death.FactKey });
                    recorded[^1].Learn(death, Regions.Around(areas, death.Council, death.Panel, death.Month.FirstDay), now);
                    break;
                case DeathReviewed review:
                    reviewed.Add(new() { FactKey = review.FactKey });
                    reviewed[^1].Learn(review, UkTime.DateOf(fact.OccurredAt), Regions.Around(areas, review.Council, review.Panel, review.Quarter.FirstDay), now);
                    break;
                case FactorsSuspected death:
                    suspected.Add(new() { FactKey = death.FactKey });
                    suspected[^1].Learn(death, now);
                    break;
                case PanelMet meeting:
                    meetings.Add(new() { MeetingKey = meeting.MeetingKey, Panel = meeting.Panel });
                    meetings[^1].Learn(meeting);
                    break;
                default:
                    return false;
            }
        }

        var learnt = false;
        try
        {
            await db.InTransactionAsync(
                async () =>
                {
                    // as long as it waits, nobody asks either whether a theme stands out
                    if (learnt = await db.CubeWaitsAsync(cancel))
                    {
                        await new WriteRows<RecordedDeath>(db).InsertAsync(recorded, cancel);
                        await new WriteRows<ReviewedDeath>(db).InsertAsync(reviewed, cancel);
                        await new WriteRows<FactorRow>(db).InsertAsync(reviewed.SelectMany(review => review.Factors), cancel);
                        await new WriteRows<SuspectedDeath>(db).InsertAsync(suspected, cancel);
                        await new WriteRows<SuspectedRow>(db).InsertAsync(suspected.SelectMany(death => death.Factors), cancel);
                        await new WriteRows<HeldMeeting>(db).InsertAsync(meetings, cancel);
                        await new WriteRows<TakenSeat>(db).InsertAsync(meetings.SelectMany(meeting => meeting.Seats), cancel);
                    }
                },
                cancel);
            return learnt;
        }
        catch (DbException)
        {
            // whatever else was the matter, the way of all facts meets it again and says so
            return false;
        }
    }
}
