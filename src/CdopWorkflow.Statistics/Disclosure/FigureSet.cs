namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>All counts of a release and of the ledger, each once, and every sum that ties them.</summary>
internal sealed class FigureSet
{
    private readonly Dictionary<CellKey, int> places = [];
    private readonly HashSet<string> seenRelations = [];

    internal List<Figure> Figures { get; } = [];

    internal List<(int Total, int[] Parts)> Relations { get; } = [];

    internal List<string> Contradictions { get; } = [];

    internal bool ZerosHidden { get; init; }

    internal Figure this[CellKey key] => Figures[places[key]];

    internal Figure Add(CellKey key, int count, int threshold)
    {
        if (places.TryGetValue(key, out var place))
        {
            var known = Figures[place];
            if (known.Count != count)
            {
                Contradictions.Add($"Two tables give different figures for {key}");
            }

            known.Threshold = Math.Max(known.Threshold, threshold);
            return known;
        }

        places[key] = Figures.Count;
        Figures.Add(new Figure(key, count, threshold));
        return Figures[^1];
    }

    internal void Add(CellRelation relation)
    {
        if (!places.TryGetValue(relation.Total, out var total) || !relation.Parts.All(places.ContainsKey)
            || !seenRelations.Add($"{relation.Total}={string.Join('+', relation.Parts)}"))
        {
            return;
        }

        var parts = relation.Parts.Select(part => places[part]).ToArray();
        if (Figures[total].Count != parts.Sum(part => Figures[part].Count))
        {
            Contradictions.Add($"{relation.Total} is not the sum of its parts");
        }
        else
        {
            Relations.Add((total, parts));
        }
    }

    internal bool Knows(CellKey key) => places.ContainsKey(key);
}
