namespace CdopWorkflow.Reviews.ReviewActions;

/// <summary>One of the actions that a panel recommended when it decided on a review.</summary>
/// <param name="Review">Of the coordinator's panel.</param>
/// <param name="Number">From 1, in the order the panel wrote them.</param>
/// <param name="Text">As the panel wrote it: it may say more than everyone may read.</param>
public sealed record Recommendation(Review Review, int Number, string Text);
