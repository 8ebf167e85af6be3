using CdopWorkflow.Contracts;
using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Forms;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.PublishForm;

/// <summary>Publish the draft of whoever asks.</summary>
public sealed record PublishForm(string Key, DateOnly EffectiveFrom, string Note);

/// <summary>Makes a draft the next version of its form, and tells the services that ask it.</summary>
public sealed class PublishFormHandler(ReviewsDb db, FormRegister register, FormWork work, CurrentPerson person, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(PublishForm command, CancellationToken cancel)
    {
        var decision = Decision.Refuse("You have no draft of this form");
        try
        {
            await db.InTransactionAsync(async () => decision = await PublishAsync(command, cancel), cancel);
            return decision;
        }
        catch (DbUpdateException)
        {
            // on a server two may pass the comparison side by side: the second fails at the number of the version
            db.ChangeTracker.Clear();
            if (await work.DraftAsync(command.Key, cancel) is { } draft && await work.LatestNumberAsync(command.Key, cancel) > draft.BasedOn)
            {
                return Decision.Refuse(Overtaken(draft.BasedOn + 1));
            }

            throw;
        }
    }

    private async Task<Decision> PublishAsync(PublishForm command, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await work.DraftAsync(command.Key, cancel) is not { } draft || await register.LatestAsync(command.Key, cancel) is not { } latest)
        {
            return Decision.Refuse("You have no draft of this form: it may have been published already");
        }

        var form = draft.Form() with { Status = "active", Date = UkTime.DateOf(now) };
        var reasons = Reasons(command, draft.BasedOn, latest, form, UkTime.DateOf(now)).ToList();
        if (reasons.Count > 0)
        {
            db.Audit("FormPublishRefused", command.Key, detail: $"version {form.Version}");
            return Decision.Refuse(reasons);
        }

        var version = new FormVersion
        {
            Key = command.Key,
            Version = form.Version,
            EffectiveFrom = command.EffectiveFrom,
            Json = form.ToJson(),
            PublishedAt = now,
            PublishedBy = person.Value.Name,
            Note = command.Note,
        };
        db.Add(version);
        db.Remove(draft);
        db.Publish(new FormPublished(version.Key, version.Version, version.EffectiveFrom, version.Json));
        db.Audit("FormPublished", command.Key, detail: $"version {form.Version} from {command.EffectiveFrom:yyyy-MM-dd}");
        return Decision.Accept;
    }

    private static string Overtaken(int version) => $"Version {version} was published after you began your draft. Start again from version {version}";

    private static IEnumerable<string> Reasons(PublishForm command, int basedOn, Questionnaire latest, Questionnaire form, DateOnly today)
    {
        if (command.EffectiveFrom < today)
        {
            yield return "The day from which it is asked must be today or later";
        }

        if (latest.Version != basedOn)
        {
            yield return Overtaken(latest.Version);
        }
        else
        {
            foreach (var problem in FormWork.Problems(latest, form))
            {
                yield return problem.ToString();
            }
        }
    }
}
