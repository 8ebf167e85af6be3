using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.AddAction;

/// <summary>A new action, and where it comes from.</summary>
/// <param name="Form">As it was posted.</param>
/// <param name="Area">One that the person keeps.</param>
/// <param name="Review">Whose recommendation it is; null where it comes from elsewhere.</param>
/// <param name="Recommendation">Which of the panel's recommendations, from 1.</param>
/// <param name="Alert">Reference of the theme alert because of which it is added; null where it is not.</param>
public sealed record AddAction(ActionForm Form, string Area, Review? Review, int? Recommendation, string? Alert = null);

/// <summary>What became of it.</summary>
/// <param name="Reference">Of the action; null where it was refused.</param>
/// <param name="Refusals">Why it was.</param>
/// <param name="Overlap">The open action that does the same at the same time.</param>
public sealed record ActionAdded(string? Reference, IReadOnlyList<Refusal> Refusals, string? Overlap);

/// <summary>Puts an action into the register. Numbers are given out one at a time, so two people who add the same at once are told.</summary>
public sealed class AddActionHandler(ReviewsDb db, ActionDraft draft, ActionFile file, WorkAreas work)
{
    public async Task<ActionAdded> HandleAsync(AddAction command, CancellationToken cancel)
    {
        ActionAdded added = new(null, [], null);
        await db.InTransactionAsync(async () => added = await AddAsync(command, cancel), cancel);
        return added;
    }

    private async Task<ActionAdded> AddAsync(AddAction command, CancellationToken cancel)
    {
        await db.TakeTurnAsync(cancel);
        var form = command.Form;
        var reading = await draft.ReadAsync(form, command.Area, null, cancel);
        if (reading.RefusalsOf(form) is { Count: > 0 } refusals)
        {
            file.Refuse("action", command.Area, "ActionAdded", refusals);
            return new(null, refusals, reading.Overlap);
        }

        var last = await db.Set<AgreedAction>().MaxAsync(known => (int?)known.Number, cancel) ?? 0;
        var action = new AgreedAction
        {
            Number = last + 1,
            Area = command.Area,
            Theme = form.Theme!,
            AddedOn = work.Today,
            ReviewId = command.Review?.Id,
            Recommendation = command.Recommendation,
            Alert = command.Alert,
            Words = [],
        };
        db.Add(action);
        file.Fill(action, form, reading);
        var note = reading.Overlap is null ? "" : $"{reading.Overlap}: {form.WhyGoOn!.Trim()}";
        file.Record(action, "ActionAdded", reading.Overlap is null ? "Action added" : "Action added, beside another on the same theme", new ActionNote(note));
        return new(action.Reference, [], reading.Overlap);
    }
}
