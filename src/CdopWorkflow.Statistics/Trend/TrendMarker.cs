namespace CdopWorkflow.Statistics.Trend;

public enum TrendMarker
{
    NoSignificantChange,
    Increasing,
    Decreasing,
}
