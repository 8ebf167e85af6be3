using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Forms;

namespace CdopWorkflow.Reviews.NewVersion;

/// <summary>The text of a form that an administrator changed.</summary>
/// <param name="Key">Of the form.</param>
/// <param name="BasedOn">The version on which the change was begun.</param>
/// <param name="Json">FHIR JSON.</param>
public sealed record FormText(string Key, int BasedOn, string Json);

/// <summary>Keeps a form as the draft of whoever changed it, if it can be shown; otherwise says everything that is wrong with it.</summary>
public sealed class SaveFormDraft(ReviewsDb db, FormRegister register, FormWork work, CurrentPerson person, TimeProvider clock)
{
    /// <returns>The problems; none when it was kept; null where there is no such form.</returns>
    public async Task<IReadOnlyList<FormProblem>?> HandleAsync(FormText text, CancellationToken cancel)
    {
        if (await register.VersionAsync(text.Key, text.BasedOn, cancel) is not { } present)
        {
            return null;
        }

        var (next, problems) = Read(present, text.Json);
        if (next is null)
        {
            db.Audit("FormDraftRefused", text.Key, detail: $"{problems.Count} problems");
            await db.SaveChangesAsync(cancel);
            return problems;
        }

        // in one turn, so that a second press of the button finds the draft of the first
        await db.InTransactionAsync(() => KeepAsync(text, next, cancel), cancel);
        return [];
    }

    public async Task ForgetAsync(string key, CancellationToken cancel)
    {
        if (await work.DraftAsync(key, cancel) is { } draft)
        {
            db.Remove(draft);
            db.Audit("FormDraftForgotten", key);
            await db.SaveChangesAsync(cancel);
        }
    }

    private async Task KeepAsync(FormText text, Questionnaire next, CancellationToken cancel)
    {
        var draft = await work.DraftAsync(text.Key, cancel);
        if (draft is null)
        {
            draft = new FormDraft { Key = text.Key, Who = person.Value.AccountId, Json = "" };
            db.Add(draft);
        }

        (draft.BasedOn, draft.Json, draft.SavedAt) = (text.BasedOn, next.ToJson(), clock.GetUtcNow());
        db.Audit("FormDraftSaved", text.Key, detail: $"version {next.Version}");
    }

    private static (Questionnaire? Next, IReadOnlyList<FormProblem> Problems) Read(Questionnaire present, string json)
    {
        var reading = Questionnaire.Read(json);
        if (reading.Questionnaire is not { } read)
        {
            return (null, reading.Problems);
        }

        var problems = FormWork.Problems(present, read);
        return problems.Count > 0 ? (null, problems) : (read with { Version = present.Version + 1, Status = "draft", Date = null }, []);
    }
}
