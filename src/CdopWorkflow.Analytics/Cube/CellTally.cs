using System.Runtime.InteropServices;

namespace CdopWorkflow.Analytics.Cube;

/// <summary>
/// Counts points in memory. A point is the same in all areas, so each is kept once and numbered, and what is counted are numbers:
/// millions of texts would take most of the time to compare.
/// </summary>
internal sealed class CellTally
{
    private readonly Dictionary<CubePoint, int> points = [];
    private readonly Dictionary<string, Dictionary<int, long>> areas = [];

    public int Cells => areas.Values.Sum(cells => cells.Count);

    public void Add(IReadOnlyList<string> within, IEnumerable<CubePoint> counted)
    {
        var cells = within.Select(CellsOf).ToArray();
        foreach (var point in counted)
        {
            if (!points.TryGetValue(point, out var number))
            {
                points[point] = number = points.Count;
            }

            foreach (var area in cells)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(area, number, out _)++;
            }
        }
    }

    /// <summary>In the order of the table's key, so that the database goes on where it wrote last instead of looking for each place.</summary>
    public IEnumerable<CubeCell> InOrder()
    {
        var sorted = points.Select(point => (point.Key.Key, Point: point.Key, Number: point.Value)).OrderBy(point => point.Key, StringComparer.Ordinal).ToArray();
        var ranks = new int[sorted.Length];
        for (var rank = 0; rank < sorted.Length; rank++)
        {
            ranks[sorted[rank].Number] = rank;
        }

        foreach (var (area, cells) in areas.OrderBy(area => area.Key, StringComparer.Ordinal))
        {
            var (places, counts) = (cells.Keys.Select(number => ranks[number]).ToArray(), cells.Values.ToArray());
            Array.Sort(places, counts);
            for (var at = 0; at < places.Length; at++)
            {
                var (key, point, _) = sorted[places[at]];
                yield return CubeChanges.CellOf(area, key, point, counts[at]);
            }
        }
    }

    private Dictionary<int, long> CellsOf(string area)
    {
        if (!areas.TryGetValue(area, out var cells))
        {
            areas[area] = cells = [];
        }

        return cells;
    }
}
