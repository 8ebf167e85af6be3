using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Statistics.Disclosure;

namespace CdopWorkflow.Analytics.Publication;

/// <summary>
/// Quarters add up to their year, and a reader has both: what is told of the one is taken into account when the other is
/// published.
/// </summary>
/// <param name="Rest">What is left of a year without the quarters that were told: nobody is shown it, and nobody must work it out.</param>
public sealed record PeriodSums(IReadOnlyList<ReleaseCell> Rest, IReadOnlyList<CellRelation> Relations)
{
    internal const string RestDimension = "rest";

    public static PeriodSums None { get; } = new([], []);

    public static PeriodSums Of(IReadOnlyList<FrequencyTable> tables, ReleaseLedger earlier, ReportYear period)
    {
        if (earlier.Cells.Count == 0 || period.Quarters().Count == 0)
        {
            return None;
        }

        var told = earlier.Cells.ToDictionary(cell => cell.Key, cell => cell.Count);
        var (rest, relations) = (new List<ReleaseCell>(), new List<CellRelation>());
        foreach (var (key, count) in tables.SelectMany(table => table.Cells.Select(cell => (Key: table.KeyOf(cell), cell.Count))).DistinctBy(cell => cell.Key))
        {
            var year = In(key, period, period.Whole);
            var quarters = period.Quarters()
                .Select(quarter => (Quarter: quarter, Key: In(key, period, quarter), Count: quarter.Code == period.Code ? count : Known(told, In(key, period, quarter))))
                .Where(part => part.Count is not null).ToList();
            var whole = period.IsQuarter ? Known(told, year) : count;
            var left = whole - quarters.Sum(part => part.Count!.Value);

            // a sum that does not hold was corrected since, and a reader cannot use it either
            if (left is not { } remaining || quarters.Count == 0 || remaining < 0 || (quarters.Count == 4 && remaining != 0))
            {
                continue;
            }

            List<CellKey> parts = [.. quarters.Select(part => part.Key)];
            if (quarters.Count < 4)
            {
                var without = new CellKey($"{RestDimension}={string.Join('+', quarters.Select(part => part.Quarter.Code))}|{year.Text}");
                rest.Add(new ReleaseCell(without, remaining) { Publish = false });
                parts.Add(without);
            }

            relations.Add(new CellRelation(year, parts));
        }

        return new PeriodSums(rest, relations);
    }

    private static int? Known(Dictionary<CellKey, int> told, CellKey key) => told.TryGetValue(key, out var count) ? count : null;

    private static CellKey In(CellKey key, ReportYear from, ReportYear to) =>
        new(string.Join('|', key.Text.Split('|').Select(part => part == "year=" + from.Code ? "year=" + to.Code : part)));
}
