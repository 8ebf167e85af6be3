namespace CdopWorkflow.Analytics.Reports;

/// <summary>How many reviews of the area fall into one category of a slice (<see cref="ReportSlice"/>).</summary>
public sealed record SliceGroup(string Slice, string Code, bool WithModifiable, int Count);
