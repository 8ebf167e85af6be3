using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Matching;

/// <summary>
/// Which deaths a coordinator has found to be another child's than that of a death, when a notification of the one waited because it was
/// like the other. Whoever said so compared it with every death that it was like, and was asked once.
/// </summary>
public sealed class FoundDifferent(NotificationsDb db, Sealer sealer)
{
    private static readonly DuplicateChoice[] Different = [DuplicateChoice.DifferentChild, DuplicateChoice.Twin, DuplicateChoice.LinkTakenBack];

    /// <returns>References of those of the others.</returns>
    public async Task<IReadOnlyList<string>> OfAsync(Death death, IReadOnlyList<Death> others, CancellationToken cancel)
    {
        var ids = others.Append(death).Select(one => (Guid?)one.Id).ToArray();
        var asked = await db.Notifications.AsNoTracking()
            .Where(row => ids.Contains(row.DeathId) && row.State == NotificationState.Accepted && db.DuplicateDecisions.Any(said => said.NotificationId == row.Id && Different.Contains(said.Choice)))
            .ToListAsync(cancel);
        if (asked.Count == 0)
        {
            return [];
        }

        var rows = asked.ConvertAll(row => row.Id);
        var decisions = (await db.DuplicateDecisions.AsNoTracking().Where(said => rows.Contains(said.NotificationId) && Different.Contains(said.Choice)).ToListAsync(cancel))
            .ToLookup(said => said.NotificationId);
        var matches = await PossibleMatches.LoadAsync(db, sealer, asked.ConvertAll(row => row.Match), cancel);
        var answers = asked.ToDictionary(row => row.DeathId!.Value, row => new Answer([.. decisions[row.Id]], [.. Shown(row, matches)]));
        return [.. others.Where(other => Says(answers, death, other) || Says(answers, other, death)).Select(other => other.Reference)];
    }

    /// <summary>What the notification is like: as it was notified, or as it was put right since.</summary>
    private IEnumerable<string> Shown(Notification row, PossibleMatches matches) =>
        matches.For(row.Id, row.Match, sealer.Open<Submission>(row.Sealed).Content).Select(candidate => candidate.Reference);

    private static bool Says(Dictionary<Guid, Answer> answers, Death one, Death other) =>
        answers.TryGetValue(one.Id, out var answer) && answer.Decisions.Any(said => said.CaseReference == other.Reference
            || (said.Choice != DuplicateChoice.LinkTakenBack && other.OpenedAt <= said.At && answer.Shown.Contains(other.Reference)));

    private sealed record Answer(IReadOnlyList<DuplicateDecision> Decisions, IReadOnlyList<string> Shown);
}
