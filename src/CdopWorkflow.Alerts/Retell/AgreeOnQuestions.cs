using CdopWorkflow.Alerts.AddQuestion;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Retell;

/// <summary>
/// Makes Alerts and Reviews hold the same questions of leads, as after one of the two databases was restored to an older point. One that
/// Reviews has forgotten is told again. One that only Reviews remembers stays in force, because agencies have answered it, and stands on
/// its theme's latest alert again; where there is no such alert it waits for one.
/// </summary>
public sealed class AgreeOnQuestions(AlertsDb db, TimeProvider clock)
{
    /// <param name="held">The questions that Reviews holds.</param>
    /// <param name="cancel">Gives up: nothing is told or learned then.</param>
    public async Task<(int Told, int Learned)> HandleAsync(IReadOnlyList<QuestionAdded> held, CancellationToken cancel)
    {
        var (told, learned) = (0, 0);
        await db.InTransactionAsync(
            async () =>
            {
                var alerts = await db.Alerts.Include(alert => alert.Questions).ToListAsync(cancel);
                var there = held.Select(question => question.QuestionId).ToHashSet();
                foreach (var (alert, question) in alerts.SelectMany(alert => alert.Questions.Select(question => (alert, question))).Where(one => !there.Contains(one.question.Id)).OrderBy(one => one.question.Id))
                {
                    db.Publish(new QuestionAdded(question.Id, alert.Theme, alert.Area, question.Wording, question.From));
                    told++;
                }

                var here = alerts.SelectMany(alert => alert.Questions).Select(question => question.Id).ToHashSet();
                foreach (var lost in held.Where(question => !here.Contains(question.QuestionId)))
                {
                    learned += Learn(lost, alerts.Where(alert => alert.Theme == lost.Theme && alert.Area == lost.Area).MaxBy(alert => alert.RaisedAt)) ? 1 : 0;
                }

                if (told + learned > 0)
                {
                    db.Audit("QuestionsAgreed", "questions", detail: $"{told} told again, {learned} learned again");
                }
            },
            cancel);
        return (told, learned);
    }

    private bool Learn(QuestionAdded lost, Alert? alert)
    {
        var waited = alert?.WaitsForChair is true;
        var question = new AddedQuestion { Id = lost.QuestionId, AlertId = alert?.Id ?? default, Wording = lost.Wording, From = lost.From };
        alert?.Add(question, AlertWords.System, clock.GetUtcNow());
        if (alert is not null)
        {
            db.TellChair(alert, waited);
        }

        return alert is not null;
    }
}
