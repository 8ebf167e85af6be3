using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Staff;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Visits;

/// <summary>
/// What follows a visit as time passes: feedback in its week, the support package, self-assessments, each asked for on its day and
/// asked for again when nothing comes; when that does not help either, the chairs of the area are told.
/// </summary>
public sealed class FollowUpVisits(ReviewsDb db, VisitFile file, StaffDirectory staff, VisitsOptions options, MailOptions mail) : IRound
{
    private const int ChasedAtMost = 2;

    public Task RunAsync(DateTimeOffset now, CancellationToken cancel) => db.InTransactionAsync(
        async () =>
        {
            var today = UkTime.DateOf(now);
            var visits = await VisitFile.Whole(db).Where(visit => visit.EndsOn <= today
                && (visit.FeedbackOn == null || visit.SupportAgreedOn == null || visit.Assessments.Count < 2 || visit.Assessments.Any(sent => sent.ReturnedOn == null))).ToListAsync(cancel);
            foreach (var visit in visits)
            {
                FollowUp(visit, today);
                await EscalateAsync(visit, today, cancel);
            }
        },
        cancel);

    private void FollowUp(ImprovementVisit visit, DateOnly today)
    {
        Remind(visit, today, "feedback", visit.FeedbackOn, VisitDates.FeedbackBy(visit.EndsOn), "the feedback", "/follow-up");
        Remind(visit, today, "support", visit.SupportAgreedOn, VisitDates.SupportBy(visit.EndsOn, options), "the agreed support package", "/follow-up");
        foreach (var months in options.AssessmentMonths)
        {
            Assess(visit, today, months);
        }
    }

    /// <summary>On the day, and once more when it is still missing.</summary>
    private void Remind(ImprovementVisit visit, DateOnly today, string what, DateOnly? doneOn, DateOnly dueOn, string words, string page)
    {
        if (doneOn is not null || today < dueOn)
        {
            return;
        }

        Write(visit, $"{what}/1", $"Improvement visit {visit.Reference}: {words}", $"Please record {words} of improvement visit {visit.Reference}: it is due now.", page);
        if (today >= dueOn.AddDays(options.ChaseAfterDays))
        {
            Write(visit, $"{what}/2", $"Improvement visit {visit.Reference}: {words} is missing", $"Nothing is recorded yet about {words} of improvement visit {visit.Reference}, which was due {options.ChaseAfterDays} days ago.", page);
        }
    }

    private void Assess(ImprovementVisit visit, DateOnly today, int months)
    {
        var page = $"/self-assessment/{months}";
        var sent = visit.Assessments.Find(assessment => assessment.Months == months);
        if (sent is null && today >= VisitDates.AssessmentOn(visit.EndsOn, months) && visit.Recommendations.Count > 0)
        {
            visit.Assessments.Add(new Assessment { VisitId = visit.Id, Months = months, SentOn = today });
            file.Record(visit, "SelfAssessmentSent", $"{months} months");
            Write(visit, $"assessment/{months}/0", $"Improvement visit {visit.Reference}: self-assessment at {months} months", $"{months} months have passed since improvement visit {visit.Reference}. Please say how far each recommendation has come.", page);
        }
        else if (sent is { ReturnedOn: null, TimesChased: < ChasedAtMost } && today >= (sent.ChasedOn ?? sent.SentOn).AddDays(options.ChaseAfterDays))
        {
            (sent.ChasedOn, sent.TimesChased) = (today, sent.TimesChased + 1);
            file.Record(visit, "SelfAssessmentChased", $"{months} months, time {sent.TimesChased}");
            Write(visit, $"assessment/{months}/{sent.TimesChased}", $"Improvement visit {visit.Reference}: self-assessment is missing", $"The self-assessment at {months} months after improvement visit {visit.Reference} has not been returned yet.", page);
        }
    }

    private async Task EscalateAsync(ImprovementVisit visit, DateOnly today, CancellationToken cancel)
    {
        bool IsLate(DateOnly since) => today >= since.AddDays(options.EscalateAfterDays);

        if (visit is { FeedbackOn: null, FeedbackEscalatedOn: null } && IsLate(VisitDates.FeedbackBy(visit.EndsOn)))
        {
            visit.FeedbackEscalatedOn = today;
            await TellChairsAsync(visit, "feedback", "the feedback to the area", cancel);
        }

        if (visit is { SupportAgreedOn: null, SupportEscalatedOn: null } && IsLate(VisitDates.SupportBy(visit.EndsOn, options)))
        {
            visit.SupportEscalatedOn = today;
            await TellChairsAsync(visit, "support", "the agreed support package", cancel);
        }

        foreach (var sent in visit.Assessments.Where(sent => sent is { ReturnedOn: null, EscalatedOn: null } && IsLate(sent.SentOn)))
        {
            sent.EscalatedOn = today;
            await TellChairsAsync(visit, $"assessment/{sent.Months}", $"the self-assessment at {sent.Months} months", cancel);
        }
    }

    private async Task TellChairsAsync(ImprovementVisit visit, string key, string what, CancellationToken cancel)
    {
        file.Record(visit, "VisitEscalated", what);
        foreach (var chair in await staff.WithRoleAsync(Role.Chair, visit.Area, cancel))
        {
            db.Post(new Letter(
                $"visit/{visit.Id:N}/{key}/chair/{chair.AccountId}",
                chair.Email,
                $"Improvement visit {visit.Reference}: {what} is missing",
                $"The lead of improvement visit {visit.Reference} has been reminded, and {what} is still missing. Please speak with the lead.\n\n{mail.LinkTo($"/reviews/visits/{visit.Reference}")}\n")
            {
                Area = visit.Area,
                Reference = visit.Reference,
                ToWhom = chair.Name,
            });
        }
    }

    private void Write(ImprovementVisit visit, string key, string subject, string opening, string page)
    {
        var lead = file.WordsOf(visit).Lead;
        var text = $"{opening}\n\n{mail.LinkTo($"/reviews/visits/{visit.Reference}{page}")}\n\nIf you have no account, ask the coordinator of the panel.\n";
        db.Post(new Letter($"visit/{visit.Id:N}/{key}", lead.Email, subject, text) { Area = visit.Area, Reference = visit.Reference, ToWhom = lead.Name });
    }
}
