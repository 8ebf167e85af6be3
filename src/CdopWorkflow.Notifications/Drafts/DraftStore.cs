using System.Security.Cryptography;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Platform.Encryption;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Notifications.Drafts;

/// <summary>Keeps what somebody is still writing. The link is the only key to it: 256 random bits, of which we store a fingerprint.</summary>
public sealed class DraftStore(NotificationsDb db, Sealer sealer, TimeProvider clock, IOptions<NotificationsOptions> options)
{
    /// <returns>The token of the link.</returns>
    public async Task<string> CreateAsync(string firstStep, int formVersion, CancellationToken cancel)
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        db.Drafts.Add(new Draft
        {
            TokenIndex = IndexOf(token),
            ExpiresAt = Expiry(),
            Sealed = sealer.Seal(new DraftContent(new NotificationForm(), firstStep) { FormVersion = formVersion }),
        });
        await db.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>The draft of a link, sent or not; null when there is none or it has expired.</summary>
    public async Task<Draft?> FindAsync(string token, CancellationToken cancel)
    {
        var (index, now) = (IndexOf(token), clock.GetUtcNow());
        return await db.Drafts.AsNoTracking().FirstOrDefaultAsync(draft => draft.TokenIndex == index && draft.ExpiresAt > now, cancel);
    }

    public DraftContent Open(Draft draft) => sealer.Open<DraftContent>(draft.Sealed);

    public Task SaveAsync(Draft draft, DraftContent content, CancellationToken cancel)
    {
        var (box, expiry) = (sealer.Seal(content), Expiry());
        return db.InTransactionAsync(
            () => db.Drafts.Where(row => row.Id == draft.Id && row.SentAs.Length == 0)
                .ExecuteUpdateAsync(row => row.SetProperty(d => d.Sealed, box).SetProperty(d => d.ExpiresAt, expiry), cancel),
            cancel);
    }

    /// <summary>From now on the link leads to the receipt alone.</summary>
    public Task SentAsync(Draft draft, string reference, CancellationToken cancel)
    {
        var expiry = Expiry();
        return db.InTransactionAsync(
            () => db.Drafts.Where(row => row.Id == draft.Id)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(d => d.Sealed, Array.Empty<byte>()).SetProperty(d => d.SentAs, reference).SetProperty(d => d.ExpiresAt, expiry), cancel),
            cancel);
    }

    private string IndexOf(string token) => sealer.BlindIndex("draft token", token);

    private DateTimeOffset Expiry() => clock.GetUtcNow().AddDays(options.Value.DraftDays);
}
