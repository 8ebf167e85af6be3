using CdopWorkflow.Statistics.Funnel;
using CdopWorkflow.Statistics.Intervals;

namespace CdopWorkflow.Analytics.Funnel;

/// <summary>An area in a funnel.</summary>
public sealed record FunnelPlace(string Name, long Cases, double Of, double Value, Limits? Limits, FunnelClass Class)
{
    public string Standing => Class switch
    {
        FunnelClass.NotSignificant => "Within the limits",
        FunnelClass.High025 => "Above the 95% limit",
        FunnelClass.High001 => "Above the 99.8% limit",
        FunnelClass.Low025 => "Below the 95% limit",
        FunnelClass.Low001 => "Below the 99.8% limit",
    };
}
