using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Steps;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.ReturnByLink;

/// <summary>Finds what a link leads to. Unknown, expired and replaced links are all the same to whoever holds one.</summary>
public sealed class OpenLink(ReviewsDb db, CurrentPerson person, TimeProvider clock)
{
    private const int LongestToken = 64;

    /// <summary>From here on, this request acts as the agency by link: whoever is signed in beside it is not who fills in the return.</summary>
    public async Task<OpenedLink?> FindAsync(string token, CancellationToken cancel)
    {
        if (token.Length > LongestToken)
        {
            return null;
        }

        var hash = LinkToken.Hash(token);
        var link = await db.ReturnLinks.SingleOrDefaultAsync(known => known.TokenHash == hash, cancel);
        if (link?.Works(clock.GetUtcNow()) != true)
        {
            return null;
        }

        var review = await LoadReview.Whole(db).SingleAsync(known => known.Returns.Any(asked => asked.Id == link.ReturnId), cancel);
        var asked = review.Returns.Single(known => known.Id == link.ReturnId);
        if (!review.IsInHand && asked.ReceivedOn is null)
        {
            return null;
        }

        person.ActAs(new Person($"link:{link.Id:N}", $"{asked.Agency}, by link", []));
        return new OpenedLink(link, review, asked);
    }
}
