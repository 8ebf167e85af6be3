namespace CdopWorkflow.Reviews.History;

/// <summary>A review as it stood, with what belongs to it.</summary>
public sealed class PastReview
{
    private readonly PastRows rows;

    internal PastReview(PastRows rows)
    {
        this.rows = rows;
        Review = rows.Rewound();
    }

    public Review Review { get; }

    /// <summary>What belongs to the review but does not hang on it.</summary>
    public IReadOnlyList<T> Of<T>() => [.. rows.Of<T>()];
}
