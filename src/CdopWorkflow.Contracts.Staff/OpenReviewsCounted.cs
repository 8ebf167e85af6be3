namespace CdopWorkflow.Contracts.Staff;

/// <summary>How many reviews of a panel are under way: while there are any, somebody must coordinate them.</summary>
/// <param name="Panel">Code of the panel.</param>
/// <param name="OpenReviews">Reviews that have not ended.</param>
/// <param name="Version">Grows with every change of the count.</param>
[WireName("open-reviews-counted.v1")]
public sealed record OpenReviewsCounted(string Panel, int OpenReviews, int Version) : IEvent
{
    public string Subject => $"panel:{Panel}";
}
