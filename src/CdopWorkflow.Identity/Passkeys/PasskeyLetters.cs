using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Identity.Passkeys;

/// <summary>Tells a person of every change to their passkeys, so that one they did not make does not stay unnoticed. Whoever calls saves.</summary>
public sealed class PasskeyLetters(IdentityDb db, MailOptions mail, TimeProvider clock)
{
    /// <param name="account">Whose passkeys.</param>
    /// <param name="subject">"A passkey was added to your account".</param>
    /// <param name="what">The same with its name, a sentence.</param>
    public void Tell(Account account, string subject, string what) => db.Post(new Letter(
        $"passkey/{Guid.CreateVersion7():N}",
        account.Email!,
        subject,
        $"{what} This was {UkFormat.DateTime(clock.GetUtcNow())}.\n\nIf it was not you, end all sessions you do not know, remove passkeys you do not know, and tell the administrator of your panel:\n{mail.LinkTo("/account")}")
    {
        ToWhom = account.Name,
    });
}
