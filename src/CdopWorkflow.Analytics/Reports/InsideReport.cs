using CdopWorkflow.Analytics.Attendance;
using CdopWorkflow.Analytics.Completeness;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>The inside version: exact.</summary>
public static class InsideReport
{
    public static ReportContent Of(
        Area area, ReportYear period, YearFigures figures, ReportFacts frozen, IReadOnlyList<CouncilCompleteness> completeness, AreaTable areas) => new(
        Sentences.Summary(figures),
        $"Children under one apart: {Sentences.Reviewed(figures.InfantModifiable)}.",
        [.. InsideTables.Of(figures, area, period, areas), .. ReportSlice.All.Select(slice => Slice(slice, frozen.Slices, (area.Name, period.Label))), .. AttendanceTable.Of(frozen.Attendance, frozen.Meetings, (area.Name, period.Label))],
        [],
        [.. completeness.SelectMany(council => council.Gaps.Select(gap => $"{council.Council}: {gap.Gap}, known in {gap.Text}."))])
        {
            Own = PrintedShare.Of(figures.Modifiable),
        };

    private static FigureTable Slice(ReportSlice slice, IReadOnlyList<SliceGroup> groups, (string Place, string Period) at)
    {
        var own = groups.Where(group => group.Slice == slice.Code).ToList();
        return slice.Explain(InsideTables.Shares(
            slice.Code, $"{slice.Title}, {at.Place}, {at.Period}", slice.RowsAre, at, ShareOf(own),
            slice.Categories.Select(category => (category.Name, ShareOf(own.Where(group => group.Code == category.Code))))));
    }

    private static Share ShareOf(IEnumerable<SliceGroup> groups) =>
        groups.Aggregate(new Share(0, 0), (sum, group) => sum + new Share(group.WithModifiable ? group.Count : 0, group.Count));
}
