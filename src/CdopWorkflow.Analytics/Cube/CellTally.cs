using System.Runtime.InteropServices;

namespace CdopWorkflow.Analytics.Cube;

/// <summary>
/// Counts points in memory. A point is kept once and numbered, and what is counted are numbers: millions of texts would take most of
/// the time to compare. Facts of one council, panel and region are counted together, and added up for each area at the end.
/// </summary>
internal sealed class CellTally
{
    private readonly Dictionary<CubePoint, int> points = [];
    private readonly Dictionary<string, (IReadOnlyList<string> Areas, Dictionary<int, long> Counts)> places = [];

    public void Add(IReadOnlyList<string> within, IEnumerable<CubePoint> counted)
    {
        var counts = CountsOf(within);
        foreach (var point in counted)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(points, point, out var known);
            if (!known)
            {
                number = points.Count - 1;
            }

            CollectionsMarshal.GetValueRefOrAddDefault(counts, number, out _)++;
        }
    }

    /// <summary>In the order of the table's key, so that the database goes on where it wrote last instead of looking for each place.</summary>
    public IEnumerable<CubeCell> InOrder()
    {
        var sorted = points
            .OrderBy(point => point.Key.Dimension, StringComparer.Ordinal).ThenBy(point => point.Key.Period)
            .ThenBy(point => point.Key.Value, StringComparer.Ordinal).ThenBy(point => point.Key.Outcome, StringComparer.Ordinal)
            .ToArray();
        var ranks = new int[sorted.Length];
        for (var rank = 0; rank < sorted.Length; rank++)
        {
            ranks[sorted[rank].Value] = rank;
        }

        var sums = new long[sorted.Length];
        foreach (var area in places.Values.SelectMany(place => place.Areas).Distinct().Order(StringComparer.Ordinal))
        {
            foreach (var place in places.Values.Where(place => place.Areas.Contains(area)))
            {
                foreach (var (number, count) in place.Counts)
                {
                    sums[ranks[number]] += count;
                }
            }

            for (var rank = 0; rank < sums.Length; rank++)
            {
                if (sums[rank] != 0)
                {
                    yield return CubeChanges.CellOf(area, sorted[rank].Key, sums[rank]);
                    sums[rank] = 0;
                }
            }
        }
    }

    private Dictionary<int, long> CountsOf(IReadOnlyList<string> within)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, string.Join('|', within), out var known);
        if (!known)
        {
            place = (within, []);
        }

        return place.Counts;
    }
}
