using CdopWorkflow.Contracts;

namespace CdopWorkflow.Reviews.Facts;

/// <summary>A fact as it stands, for telling it once more.</summary>
/// <param name="Event">With its version.</param>
/// <param name="OccurredAt">When it became true; null where that is not known.</param>
public sealed record StandingFact(IEvent Event, DateTimeOffset? OccurredAt);
