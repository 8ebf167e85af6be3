using CdopWorkflow.Analytics.Attendance;
using CdopWorkflow.Analytics.Figures;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>
/// The counts of the moment a report's figures were taken. Those of the whole region are among them: what may be told of one
/// panel depends on its neighbours.
/// </summary>
/// <param name="Around">Reviews of the region, or of the area where it lies in none.</param>
public sealed record ReportFacts(
    IReadOnlyList<ReviewGroup> Around, IReadOnlyList<FactorLine> Factors, IReadOnlyList<RecordedMonth> Recorded, IReadOnlyList<SliceGroup> Slices)
{
    /// <summary>How often the seats of the panel were filled; none in figures from before it was told.</summary>
    public IReadOnlyList<SeatAttended> Attendance { get; init; } = [];

    /// <summary>How often the panel met.</summary>
    public int Meetings { get; init; }
}
