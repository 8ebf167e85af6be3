using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.ReturnByLink;

/// <summary>A return is sent, once: whoever presses the button twice has sent it once. A late return and a waived one are welcome.</summary>
public sealed class SubmitReturn(ReviewsDb db, RecordChange changes, Sealer sealer, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(OpenedLink opened, CancellationToken cancel)
    {
        var (link, review, asked) = opened;
        if (asked.ReceivedOn is not null)
        {
            return Decision.Accept;
        }

        var forms = await db.ReturnForms.Where(form => form.ReturnId == asked.Id).OrderBy(form => form.Number).ToListAsync(cancel);
        var missing = forms.SelectMany(form => AnswerCheck.Check(form.Form(), form.Open(sealer), complete: true).Select(problem => $"{form.Title}: {problem.Message}")).ToList();
        var decision = missing.Count > 0 ? changes.Refuse(review, "ReturnReceived", [.. missing.Select(_ => $"Not complete: {asked.Agency}").Distinct()]) : Receive(opened, forms);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException) when (missing.Count == 0)
        {
            db.ChangeTracker.Clear();
            if (await db.Set<AgencyReturn>().AnyAsync(known => known.Id == asked.Id && known.ReceivedOn != null, cancel))
            {
                return Decision.Accept;
            }

            throw;
        }

        return missing.Count > 0 ? Decision.Refuse(missing) : decision;
    }

    private Decision Receive(OpenedLink opened, List<ReturnForm> forms)
    {
        var (link, review, asked) = opened;
        foreach (var form in forms)
        {
            form.Write(form.Open(sealer).OnlyAsked(form.Form()), completed: true, sealer);
        }

        var now = clock.GetUtcNow();
        asked.ReceivedOn = UkTime.DateOf(now);
        link.SubmittedAt = now;
        return changes.Record(review, "ReturnReceived", $"Return received: {asked.Agency}");
    }
}
