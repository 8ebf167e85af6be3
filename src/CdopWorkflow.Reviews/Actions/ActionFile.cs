using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Boards;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Actions;

/// <summary>Finds actions for the person of this request, opens what they say, and keeps their history.</summary>
public sealed class ActionFile(ReviewsDb db, Sealer sealer, CurrentPerson person, WorkAreas work, TimeProvider clock)
{
    /// <summary>To be read; null where there is none for this person.</summary>
    public async Task<AgreedAction?> ReadAsync(string reference, CancellationToken cancel) =>
        reference.StartsWith("ACT-", StringComparison.Ordinal) && int.TryParse(reference.AsSpan(4), System.Globalization.NumberStyles.None, null, out var number)
            && await db.Set<AgreedAction>().Include(known => known.Informed).SingleOrDefaultAsync(known => known.Number == number, cancel) is { } action
            && action.Reference == reference && work.MayRead(action.Area)
            ? action
            : null;

    /// <summary>To be changed; null where there is none that this person keeps.</summary>
    public async Task<AgreedAction?> KeepAsync(string reference, CancellationToken cancel) =>
        await ReadAsync(reference, cancel) is { } action && work.MayKeep(action.Area) ? action : null;

    public ActionWords WordsOf(AgreedAction action) => sealer.Open<ActionWords>(action.Words);

    public void Write(AgreedAction action, ActionWords words) => action.Words = sealer.Seal(words);

    /// <summary>Puts what was read from the form into the action.</summary>
    public void Fill(AgreedAction action, ActionForm form, ActionDraft.Reading reading)
    {
        Write(action, reading.Words!);
        (action.Theme, action.Type, action.BoardId, action.StartsOn) = (form.Theme!, form.Type!.Value, form.Board!.Value, reading.StartsOn);
        (action.OwnerAccount, action.DeputyAccount) = (AccountIn(form.OwnerAccount), AccountIn(form.DeputyAccount));
        action.Move(form.DueOn!.Value);
        var informed = form.Informed.Where(board => board != action.BoardId).ToHashSet();
        action.Informed.RemoveAll(known => !informed.Contains(known.BoardId));
        var kept = action.Informed.Select(known => known.BoardId).ToHashSet();
        action.Informed.AddRange(informed.Except(kept).Select(board => new InformedBoard { ActionId = action.Id, BoardId = board }));
    }

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<ActionLine>> HistoryAsync(AgreedAction action, CancellationToken cancel)
    {
        var entries = await db.Set<ActionEntry>().AsNoTracking().Where(entry => entry.ActionId == action.Id)
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).ToListAsync(cancel);
        return [.. entries.Select(entry => new ActionLine(entry.At, entry.WhoName, entry.What, entry.Note is null ? new ActionNote("") : sealer.Open<ActionNote>(entry.Note)))];
    }

    /// <summary>Leaves the traces of a change: in the action's history and in the audit log. The handler saves.</summary>
    /// <param name="action">Already changed.</param>
    /// <param name="name">For the audit log: "ActionAdded".</param>
    /// <param name="what">For the history, in words that name no one.</param>
    /// <param name="note">What the person wrote with it.</param>
    public void Record(AgreedAction action, string name, string what, ActionNote? note = null)
    {
        action.Change();
        db.Add(new ActionEntry
        {
            ActionId = action.Id,
            At = clock.GetUtcNow(),
            Who = person.Value.AccountId,
            WhoName = person.Value.Name,
            What = what,
            Note = note is null or { Text: "", Result: null } ? null : sealer.Seal(note),
        });
        db.Audit(name, action.Reference, action.Area, what);
        db.Publish(action.Told());
    }

    /// <summary>Audits that a change was refused and why, and forgets it.</summary>
    public void Refuse(string reference, string area, string name, IEnumerable<Refusal> refusals)
    {
        db.ChangeTracker.Clear();
        db.Audit($"{name}Refused", reference, area, string.Join("; ", refusals.Select(refusal => refusal.Reason)));
    }

    private static string? AccountIn(string? choice) => string.IsNullOrEmpty(choice) ? null : choice;

    /// <summary>The boards by their ids, wherever they are: an action names its board to whoever may read it.</summary>
    public async Task<IReadOnlyDictionary<Guid, Board>> BoardsAsync(CancellationToken cancel) =>
        await db.Set<Board>().AsNoTracking().ToDictionaryAsync(board => board.Id, cancel);
}

/// <summary>An entry of the history as it is read.</summary>
public sealed record ActionLine(DateTimeOffset At, string WhoName, string What, ActionNote Note);
