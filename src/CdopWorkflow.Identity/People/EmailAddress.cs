using System.Net.Mail;

namespace CdopWorkflow.Identity.People;

public static class EmailAddress
{
    /// <summary>Shaped like an address; whether it exists shows when a mail arrives.</summary>
    public static bool IsPlausible(string text) =>
        text.Length <= 254 && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);
}
