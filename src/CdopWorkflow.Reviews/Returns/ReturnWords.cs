using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>How a return stands, in words, in the order in which it happened.</summary>
public static class ReturnWords
{
    /// <param name="agencyReturn">The return.</param>
    /// <param name="whyWaived">Opened; empty where it was not waived.</param>
    public static IEnumerable<string> Of(AgencyReturn agencyReturn, string whyWaived)
    {
        if (agencyReturn.RemindedOn is { } reminded)
        {
            yield return $"Reminder due on {UkFormat.Date(reminded)}";
        }

        if (agencyReturn.EscalatedOn is { } escalated)
        {
            yield return $"To be taken to the manager since {UkFormat.Date(escalated)}";
        }

        if (agencyReturn.WaivedOn is { } waived)
        {
            yield return $"Going on without, since {UkFormat.Date(waived)}: {whyWaived}";
        }

        if (agencyReturn.ReceivedOn is { } received)
        {
            yield return received > agencyReturn.DueOn ? $"Received late, on {UkFormat.Date(received)}" : $"Received on {UkFormat.Date(received)}";
        }
    }
}
