using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Calendar;

namespace CdopWorkflow.Alerts.AddQuestion;

public sealed record AddQuestion(string Reference, string Wording, DateOnly From);

/// <summary>Why a question was refused, and by which field of the form.</summary>
public sealed record QuestionRefusal(string Field, string Reason);

/// <summary>Adds a question to the returns of an alert's area from a day on. Returns that were issued earlier keep what they asked.</summary>
public sealed class AddQuestionHandler(AlertsDb db, AlertAccess access, TimeProvider clock)
{
    /// <returns>Why it was refused; empty when it was done; null where there is no such alert for this person.</returns>
    public async Task<IReadOnlyList<QuestionRefusal>?> HandleAsync(AddQuestion command, CancellationToken cancel)
    {
        if (await access.FindAsync(command.Reference, cancel) is not { } alert)
        {
            return null;
        }

        var refusals = RefusalsOf(alert, command, UkTime.DateOf(clock.GetUtcNow())).ToArray();
        if (refusals.Length == 0)
        {
            var waited = alert.WaitsForChair;
            var question = new AddedQuestion { AlertId = alert.Id, Wording = command.Wording.Trim(), From = command.From };
            alert.Add(question, await access.ActorAsync(alert, cancel), clock.GetUtcNow());
            db.Publish(new QuestionAdded(question.Id, alert.Theme, alert.Area, question.Wording, question.From));
            db.TellChair(alert, waited);
        }

        db.Audit(refusals.Length == 0 ? "QuestionAdded" : "QuestionRefused", alert.Reference, alert.Area);
        await db.SaveChangesAsync(cancel);
        return refusals;
    }

    private static IEnumerable<QuestionRefusal> RefusalsOf(Alert alert, AddQuestion command, DateOnly today)
    {
        if (alert.State == AlertState.Closed)
        {
            yield return new("Wording", "This alert is closed");
        }

        if (command.From < today)
        {
            yield return new("From", "The first day must be today or in the future: returns that were issued keep their questions");
        }
    }
}
