using CdopWorkflow.Statistics.Disclosure;

namespace CdopWorkflow.Statistics.Tests.Disclosure;

/// <summary>Tables like the real ones: many zeros, many small counts, a few large.</summary>
internal static class RandomTables
{
    internal static FrequencyTable Next(Random random)
    {
        var sizes = random.Next(2) == 0
            ? new[] { random.Next(2, 9), random.Next(2, 8) }
            : [random.Next(2, 5), random.Next(2, 5), random.Next(2, 4)];
        var dimensions = sizes
            .Select((size, d) => new TableDimension($"d{d}", Enumerable.Range(0, size).Select(code => $"{(char)('a' + d)}{code}").ToList()))
            .ToList();
        var mean = random.Next(1, 15);
        IEnumerable<IReadOnlyList<string>> paths = [[]];
        foreach (var dimension in dimensions)
        {
            paths = paths.SelectMany(path => dimension.Categories, (path, code) => (IReadOnlyList<string>)[.. path, code]).ToList();
        }

        var inner = paths.Select(path => new TableCell(path,
            random.Next(4) == 0 ? 0 : (int)(-mean * Math.Log(1 - random.NextDouble()))));
        return FrequencyTable.WithMargins("Random", dimensions, inner.ToList());
    }
}
