using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.SameChild;

/// <summary>What can be answered as the two reviews stand: only a review that is in hand is withdrawn, and only of the same panel.</summary>
public static class SameChildChoices
{
    public static IReadOnlyList<SameChildChoice> Of(Review review, OtherCase other)
    {
        var choices = new List<SameChildChoice> { SameChildChoice.Different };
        if (other.IsOwn && !other.State.IsEnded() && other.State != ReviewState.TransferOffered)
        {
            choices.Add(SameChildChoice.ThisGoesOn);
        }

        if (other.IsOwn && review.IsInHand)
        {
            choices.Add(SameChildChoice.OtherGoesOn);
        }

        if (!other.IsOwn && review.IsInHand)
        {
            choices.Add(SameChildChoice.Offer);
        }

        return choices;
    }
}
