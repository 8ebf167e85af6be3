namespace CdopWorkflow.Analytics.Cube;

/// <summary>A count read from the cube; the period is 0 where periods were added up.</summary>
public sealed record CubeCount(string Area, string Dimension, int Period, string Value, string Outcome, long Count);
