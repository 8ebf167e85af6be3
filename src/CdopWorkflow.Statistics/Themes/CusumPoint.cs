namespace CdopWorkflow.Statistics.Themes;

/// <summary>One month of a CUSUM.</summary>
/// <param name="Value">As plotted, before any restart.</param>
public sealed record CusumPoint(double Value, bool Alarm);
