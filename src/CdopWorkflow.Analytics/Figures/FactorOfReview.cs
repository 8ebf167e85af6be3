namespace CdopWorkflow.Analytics.Figures;

/// <summary>A factor that was found modifiable in a review.</summary>
public sealed record FactorOfReview(Guid FactKey, string Code);
