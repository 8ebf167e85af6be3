using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Reviews.ChangeAction;

/// <summary>Changes an open action, with a reason. A later due date starts the ladder anew, and the history keeps the earlier.</summary>
public sealed class ChangeActionHandler(ReviewsDb db, ActionDraft draft, ActionFile file)
{
    private const string Unchanged = "Confirmed as it was";

    /// <param name="action">One that the person keeps.</param>
    /// <param name="form">As it was posted.</param>
    /// <param name="seen">The version that the person saw.</param>
    /// <param name="cancel">Stops before the save.</param>
    public async Task<ActionDraft.Reading> HandleAsync(AgreedAction action, ActionForm form, int seen, CancellationToken cancel)
    {
        var reading = await draft.ReadAsync(form, action.Area, action, cancel);
        if (action.IsOpen && action.Version == seen + 1 && reading.Words is not null && What(action, file.WordsOf(action), form, reading) == Unchanged)
        {
            return reading with { Refusals = [] }; // a second press of the button finds it changed
        }

        List<Refusal> refusals = [.. reading.RefusalsOf(form)];
        if (string.IsNullOrWhiteSpace(form.Why))
        {
            refusals.Add(new("Why", "Say why the action is changed"));
        }

        if (!action.IsOpen)
        {
            refusals = [new("", "This action has ended: take it up again to change it")];
        }
        else if (action.Version != seen)
        {
            refusals = [new("", "This action was changed after you opened this page: check it again")];
        }

        if (refusals.Count > 0)
        {
            file.Refuse(action.Reference, action.Area, "ActionChanged", refusals);
            await db.SaveChangesAsync(cancel);
            return reading with { Refusals = refusals };
        }

        var what = What(action, file.WordsOf(action), form, reading);
        file.Fill(action, form, reading);
        var beside = reading.Overlap is null ? "" : $" {reading.Overlap}: {form.WhyGoOn!.Trim()}";
        file.Record(action, "ActionChanged", what, new ActionNote(form.Why!.Trim() + beside));
        await db.SaveChangesAsync(cancel);
        return reading;
    }

    /// <summary>What is different, without a name: "Changed: owner, due date from 30 November 2025 to 31 December 2025".</summary>
    private static string What(AgreedAction action, ActionWords before, ActionForm form, ActionDraft.Reading reading)
    {
        var after = reading.Words!;
        string?[] parts =
        [
            before.Title == after.Title ? null : "what is to be done",
            action.Theme == form.Theme ? null : "theme",
            action.Type == form.Type ? null : "what it changes",
            before.Owner == after.Owner ? null : "owner",
            before.Deputy == after.Deputy ? null : "deputy",
            action.BoardId == form.Board ? null : "accountable board",
            action.Informed.Select(informed => informed.BoardId).ToHashSet().SetEquals(form.Informed.Where(board => board != form.Board)) ? null : "boards kept informed",
            before.Measure == after.Measure ? null : "measure",
            action.StartsOn == reading.StartsOn ? null : "day the work begins",
            action.DueOn == form.DueOn ? null : $"due date from {UkFormat.Date(action.DueOn)} to {UkFormat.Date(form.DueOn!.Value)}",
        ];
        var changed = string.Join(", ", parts.OfType<string>());
        return changed.Length == 0 ? Unchanged : $"Changed: {changed}";
    }
}
