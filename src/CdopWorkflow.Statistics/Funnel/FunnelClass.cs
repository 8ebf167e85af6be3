namespace CdopWorkflow.Statistics.Funnel;

/// <summary>Where an area stands in a funnel; the number is the one-sided probability of the limit it is beyond.</summary>
public enum FunnelClass
{
    NotSignificant,
    Low025,
    Low001,
    High025,
    High001,
}
