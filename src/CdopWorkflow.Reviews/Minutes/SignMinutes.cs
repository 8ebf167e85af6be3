using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Fields;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Minutes;

/// <summary>The chair signs the minutes: what they say now is kept for good. Nothing in them may identify anyone.</summary>
public sealed class SignMinutes(ReviewsDb db, MinutesFile file, Sealer sealer, CurrentPerson person, TimeProvider clock)
{
    /// <param name="meeting">Whose minutes.</param>
    /// <param name="seen">Number and version of the draft that the chair read, "2.5": what was changed meanwhile is read first.</param>
    /// <param name="cancel">Stops before the save.</param>
    public async Task<Decision> HandleAsync(PanelMeeting meeting, string? seen, CancellationToken cancel)
    {
        var latest = (await file.VersionsAsync(meeting.Id, cancel)).FirstOrDefault();
        if (latest is { IsSigned: true } && latest.SignedBy == person.Value.AccountId && seen == $"{latest.Number}.{latest.Version - 1}")
        {
            return Decision.Accept; // a second press of the button finds them signed
        }

        var content = await file.CurrentAsync(meeting, latest, cancel);
        var decision = Decide(meeting, latest, content, await file.FindAsync(meeting, content, cancel), seen);
        if (decision.Accepted)
        {
            latest!.Sign(sealer.Seal(content), person.Value.AccountId, person.Value.Name, clock.GetUtcNow());
        }

        // how much was found is told, not what: the audit log is read by people who may not know it
        db.Audit(
            decision.Accepted ? "MinutesSigned" : "MinutesSignedRefused", meeting.Id.ToString("N"), meeting.Panel,
            decision.Accepted ? $"version {latest!.Number}" : $"{decision.Reasons.Count} to put right");
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    /// <summary>What the chair has before them.</summary>
    public static string SeenOf(MinutesVersion? version) => version is null ? "" : $"{version.Number}.{version.Version}";

    private Decision Decide(PanelMeeting meeting, MinutesVersion? latest, MinutesContent content, IReadOnlyList<FoundIdentifier> found, string? seen)
    {
        if (latest is null or { IsSigned: true })
        {
            return Decision.Refuse(latest is null ? "The coordinator has not written the minutes yet" : "These minutes are signed");
        }

        string[] reasons =
        [
            .. SeenOf(latest) == seen ? [] : new[] { "The minutes were changed after you opened this page: read them again" },
            .. meeting.MeetsOn > UkTime.DateOf(clock.GetUtcNow()) ? ["The meeting has not been held yet"] : Array.Empty<string>(),
            .. content.Attended.Count == 0 ? ["Record who attended"] : Array.Empty<string>(),
            .. meeting.InOrder().Zip(content.Items).Where(item => item.First.Outcome == AgendaOutcome.Waiting).Select(item => $"Decide on pack {item.Second.Pack}, defer it or take it off the agenda"),
            .. found.Where(passage => !content.Harmless.Contains(passage.Passage, StringComparer.OrdinalIgnoreCase))
                .Select(passage => $"“{passage.Passage}” ({Choices.Name(passage.Kind)}) may identify someone: the coordinator takes it out, or confirms that it is harmless"),
        ];
        return reasons.Length == 0 ? Decision.Accept : Decision.Refuse(reasons);
    }
}
