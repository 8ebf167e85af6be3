namespace CdopWorkflow.Reviews.History;

/// <summary>A review as it stood, with what belongs to it.</summary>
public sealed class PastReview
{
    private readonly PastRows rows;

    internal PastReview(PastRows rows, DateTimeOffset? keptFrom, DateTimeOffset? minutesKeptFrom)
    {
        this.rows = rows;
        Review = rows.Rewound();
        (KeptFrom, MinutesKeptFrom) = (keptFrom, minutesKeptFrom);
    }

    /// <summary>From when on changes of meetings, declarations and returns' answers are kept; null where they are from the review's beginning.</summary>
    public DateTimeOffset? KeptFrom { get; }

    /// <summary>From when on changes of minutes are kept; null where they are from the review's beginning. What was signed earlier is known all the same.</summary>
    public DateTimeOffset? MinutesKeptFrom { get; }

    public Review Review { get; }

    /// <summary>What belongs to the review but does not hang on it.</summary>
    public IReadOnlyList<T> Of<T>() => [.. rows.Of<T>()];
}
