using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Returns;

namespace CdopWorkflow.Reviews.ReturnByLink;

/// <summary>Checks a code. It is good for one entry; a few wrong ones end it.</summary>
public sealed class EnterCode(ReviewsDb db, Sealer sealer, ReviewsOptions options, TimeProvider clock)
{
    public async Task<bool> HandleAsync(OpenedLink opened, string typed, CancellationToken cancel)
    {
        var (link, review, asked) = opened;
        var right = link.HasCode(clock.GetUtcNow()) && LinkToken.IsSame(sealer.Open<string>(link.Code!), typed);
        if (right)
        {
            link.AcceptCode();
        }
        else
        {
            link.RefuseCode(options.ReturnCodeTries);
        }

        db.Audit(right ? "ReturnCodeAccepted" : "ReturnCodeRefused", review.Reference, review.Panel, asked.Agency);
        await db.SaveChangesAsync(cancel);
        return right;
    }
}
