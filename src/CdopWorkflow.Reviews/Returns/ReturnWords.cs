using CdopWorkflow.Reviews.Agencies;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>How a return stands, in words, in the order in which it happened.</summary>
public static class ReturnWords
{
    /// <param name="asked">The return.</param>
    /// <param name="people">Whom it went to: without an address nothing could be sent.</param>
    /// <param name="whyWaived">Opened; empty where it was not waived.</param>
    public static IEnumerable<string> Of(AgencyReturn asked, AgencyPeople people, string whyWaived)
    {
        if (asked.RemindedOn is { } reminded)
        {
            yield return people.ContactEmail.Length > 0 ? $"Reminded on {UkFormat.Date(reminded)}" : $"Reminder due since {UkFormat.Date(reminded)}: no email address is known";
        }

        if (asked.RemindedAgainOn is { } again)
        {
            yield return people.ContactEmail.Length > 0 ? $"Reminded after the due date, on {UkFormat.Date(again)}" : $"Reminder after the due date due since {UkFormat.Date(again)}: no email address is known";
        }

        if (asked.EscalatedOn is { } escalated)
        {
            yield return people.ManagerEmail.Length > 0 ? $"Taken to the manager on {UkFormat.Date(escalated)}" : $"To be taken to the manager since {UkFormat.Date(escalated)}: no email address is known";
        }

        if (asked.WaivedOn is { } waived)
        {
            yield return $"Going on without, since {UkFormat.Date(waived)}: {whyWaived}";
        }

        if (asked.ReceivedOn is { } received)
        {
            yield return received > asked.DueOn ? $"Received late, on {UkFormat.Date(received)}" : $"Received on {UkFormat.Date(received)}";
        }
    }
}
