using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.SuspectFactors;

/// <summary>A factor that the rapid response looked for. The panel alone decides what was a factor.</summary>
public sealed class SuspectedFactor
{
    public Guid ReviewId { get; init; }

    /// <summary>Of the catalogue: CO_SLEEPING_BED.</summary>
    public required string Code { get; init; }

    /// <summary>Yes suspected, no not suspected, or not known.</summary>
    public Answer Suspected { get; set; }
}
