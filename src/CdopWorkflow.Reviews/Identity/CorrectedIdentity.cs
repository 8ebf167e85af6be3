using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews.Identity;

/// <summary>Who the child was, as a coordinator put it right.</summary>
public static class CorrectedIdentity
{
    /// <summary>What notifiers said, with the child as the review goes by it: what was put right once is not found wrong in the next notification.</summary>
    public static IReadOnlyList<NotificationContent> AsCorrected(this Review review, IReadOnlyList<NotificationContent> said, Sealer sealer)
    {
        if (review.CorrectedChild is not { } box)
        {
            return said;
        }

        var child = sealer.Open<Child>(box);
        return [.. said.Select(content => content with { Child = child })];
    }
}
