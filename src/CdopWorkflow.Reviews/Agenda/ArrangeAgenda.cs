using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Agenda;

/// <summary>Puts an agenda in order: which review comes when, and how long the panel plans to take.</summary>
public sealed class ArrangeAgenda(ReviewsDb db)
{
    private static readonly Decision Gone = Decision.Refuse("The agenda was changed meanwhile: look at it again");

    /// <param name="meeting">With its agenda.</param>
    /// <param name="itemId">What is moved.</param>
    /// <param name="up">One place up, or one down.</param>
    /// <param name="seen">Where it stood on the page: pressing a button twice does not move it twice.</param>
    /// <param name="cancel">Stops before the save.</param>
    public async Task<Decision> MoveAsync(PanelMeeting meeting, Guid itemId, bool up, int seen, CancellationToken cancel)
    {
        var items = meeting.InOrder().ToList();
        var at = items.FindIndex(item => item.Id == itemId);
        var to = up ? at - 1 : at + 1;
        var decision = meeting.IsCancelled || at < 0 || at != seen || to < 0 || to >= items.Count ? Gone : Decision.Accept;
        if (decision.Accepted)
        {
            (items[at], items[to]) = (items[to], items[at]);
            foreach (var (position, item) in items.Index())
            {
                item.Position = position;
            }

            meeting.Change();
        }

        return await SaveAsync(meeting, "AgendaReordered", decision, cancel);
    }

    /// <param name="meeting">With its agenda.</param>
    /// <param name="minutes">For each item.</param>
    /// <param name="cancel">Stops before the save.</param>
    public async Task<Decision> TimeAsync(PanelMeeting meeting, IReadOnlyDictionary<Guid, int> minutes, CancellationToken cancel)
    {
        var decision = meeting.IsCancelled || minutes.Keys.Except(meeting.InOrder().Select(item => item.Id)).Any() ? Gone : Decision.Accept;
        if (decision.Accepted)
        {
            foreach (var item in meeting.InOrder())
            {
                item.Minutes = minutes.GetValueOrDefault(item.Id, item.Minutes);
            }

            meeting.Change();
        }

        return await SaveAsync(meeting, "AgendaTimed", decision, cancel);
    }

    private async Task<Decision> SaveAsync(PanelMeeting meeting, string action, Decision decision, CancellationToken cancel)
    {
        db.Audit(decision.Accepted ? action : $"{action}Refused", meeting.Id.ToString("N"), meeting.Panel, string.Join("; ", decision.Reasons));
        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
