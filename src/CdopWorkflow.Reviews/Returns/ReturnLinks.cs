using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>Makes links to returns and ends them, in the transaction of the next save.</summary>
public sealed class ReturnLinks(ReviewsDb db, Sealer sealer, ReviewsOptions options, TimeProvider clock)
{
    /// <returns>The link and the token of its address, which is kept nowhere.</returns>
    public (ReturnLink Link, string Token) Make(AgencyReturn agencyReturn, string sentTo)
    {
        var (token, now) = (LinkToken.Create(), clock.GetUtcNow());
        var link = new ReturnLink
        {
            ReturnId = agencyReturn.Id,
            TokenHash = LinkToken.Hash(token),
            SentTo = sealer.SealWords(sentTo),
            CreatedAt = now,
            ExpiresAt = now.AddDays(options.ReturnLinkDays),
        };
        db.ReturnLinks.Add(link);
        return (link, token);
    }

    public async Task EndAsync(AgencyReturn agencyReturn, CancellationToken cancel)
    {
        foreach (var link in await db.ReturnLinks.Where(link => link.ReturnId == agencyReturn.Id && link.EndedAt == null).ToListAsync(cancel))
        {
            link.EndedAt = clock.GetUtcNow();
        }
    }
}
