namespace CdopWorkflow.Reviews.Returns;

/// <summary>
/// What is due about a return on a day, each once: a reminder some days after the request, another on the day after it was due, and some
/// days later the agency's manager is told. Where days were missed, only the reminder that still makes sense is sent.
/// </summary>
public static class ReturnLadder
{
    public static IEnumerable<ReturnStep> Due(AgencyReturn asked, DateOnly today, ReviewsOptions options)
    {
        if (!asked.IsOutstanding)
        {
            yield break;
        }

        if (asked.RemindedOn is null && today >= asked.RequestedOn.AddDays(options.ReturnReminderDays) && today <= asked.DueOn)
        {
            yield return ReturnStep.Remind;
        }

        if (asked.RemindedAgainOn is null && today > asked.DueOn)
        {
            yield return ReturnStep.RemindAgain;
        }

        if (asked.EscalatedOn is null && today >= asked.DueOn.AddDays(options.ReturnEscalationDays))
        {
            yield return ReturnStep.Escalate;
        }
    }
}
