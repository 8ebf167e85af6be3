namespace CdopWorkflow.Reviews.QuestionSets;

/// <summary>A question that returns of an area carry from a day on, because a theme stood out. Never changed, never removed.</summary>
public sealed class AddedQuestion
{
    public Guid Id { get; init; }

    /// <summary>Code of the panel, or of an area around panels.</summary>
    public required string Area { get; init; }

    public required string Theme { get; init; }

    public required string Wording { get; init; }

    public DateOnly From { get; init; }

    /// <summary>The version of the area's set that began with this question. The shipped questions are version 1.</summary>
    public int Version { get; init; }
}
