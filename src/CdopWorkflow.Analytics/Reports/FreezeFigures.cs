using CdopWorkflow.Analytics.Attendance;
using CdopWorkflow.Analytics.Comparisons;
using CdopWorkflow.Analytics.Completeness;
using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Areas;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>Takes the figures of an area and a period as they are at this moment.</summary>
public sealed class FreezeFigures(FactQueries facts, AttendanceQueries attendance, CompletenessQueries completeness, ReportComparisons comparisons, AreaTable areas)
{
    public async Task<(ReportFacts Facts, ReportContent Inside)> OfAsync(Area area, ReportYear period, CancellationToken cancel)
    {
        var around = areas.RegionOf(area.Code, period.To) ?? area;
        var frozen = new ReportFacts(
            await facts.ReviewsAsync(around, period, cancel),
            FactorLine.Of(await facts.ModifiableFactorsAsync(area, period, cancel)),
            await facts.RecordedAsync(area, period, cancel),
            await SlicesAsync(area, period, cancel))
        {
            Attendance = await attendance.OfAsync(area, period, cancel),
            Meetings = await attendance.MeetingsAsync(area, period, cancel),
        };
        var own = area.Code == around.Code ? frozen.Around : await facts.ReviewsAsync(area, period, cancel);
        var gaps = await completeness.OfAsync(area, period, cancel);
        var inside = InsideReport.Of(area, period, new YearFigures(CubeCounts.Of(own), frozen.Factors, frozen.Recorded), frozen, gaps, areas);
        return (frozen, await comparisons.InsideAsync(area, period, inside, cancel));
    }

    private async Task<List<SliceGroup>> SlicesAsync(Area area, ReportYear period, CancellationToken cancel)
    {
        var groups = await facts.Reviewed(area, period.From, period.To)
            .GroupBy(review => new { review.Sex, review.Ethnicity, review.MotherAge, review.DeprivationDecile, review.SuddenUnexpected, review.Place, review.Inquest, review.MonthsToDecision, review.Outcome })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancel);
        return
        [
            .. groups.SelectMany(group => new (string Slice, string Code)[]
                {
                    (ReportSlice.Sex.Code, group.Key.Sex.ToString()),
                    (ReportSlice.Ethnicity.Code, group.Key.Ethnicity.ToString()),
                    (ReportSlice.MotherAge.Code, (group.Key.MotherAge ?? Contracts.Codes.MotherAgeBand.NotKnown).ToString()),
                    (ReportSlice.Deprivation.Code, ReportSlice.OfDecile(group.Key.DeprivationDecile)),
                    (ReportSlice.Sudden.Code, ReportSlice.OfAnswer(group.Key.SuddenUnexpected)),
                    (ReportSlice.Place.Code, (group.Key.Place ?? Contracts.Codes.PlaceBand.NotKnown).ToString()),
                    (ReportSlice.Inquest.Code, ReportSlice.OfAnswer(group.Key.Inquest ?? Contracts.Codes.Answer.NotKnown)),
                    (ReportSlice.Duration.Code, ReportSlice.OfMonths(group.Key.MonthsToDecision)),
                }.Select(cell => new SliceGroup(cell.Slice, cell.Code, group.Key.Outcome == Contracts.Codes.ModifiableOutcome.Identified, group.Count)))
                .GroupBy(cell => (cell.Slice, cell.Code, cell.WithModifiable))
                .Select(cell => new SliceGroup(cell.Key.Slice, cell.Key.Code, cell.Key.WithModifiable, cell.Sum(part => part.Count)))
                .OrderBy(cell => cell.Slice, StringComparer.Ordinal).ThenBy(cell => cell.Code, StringComparer.Ordinal).ThenBy(cell => cell.WithModifiable),
        ];
    }
}
