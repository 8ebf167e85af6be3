namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>All counts of a release and of the ledger, each once, and every sum that ties them.</summary>
internal sealed class FigureSet
{
    private readonly Dictionary<CellKey, int> places = [];
    private readonly HashSet<string> seenRelations = [];

    internal List<Figure> Figures { get; } = [];

    internal List<(int Total, int[] Parts)> Relations { get; } = [];

    /// <summary>The tables that are published, as blocks.</summary>
    internal List<FigureGrid> Grids { get; } = [];

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

    internal int PlaceOf(CellKey key) => places[key];

    /// <summary>This figure and those that say something of it: in one sum with it, or with another that does and is hidden, or could be.</summary>
    internal HashSet<CellKey> JoinedTo(CellKey key)
    {
        var (relations, joined, ahead) = (RelationsByFigure(), new HashSet<int> { places[key] }, new Stack<int>([places[key]]));
        while (ahead.TryPop(out var at))
        {
            foreach (var next in relations[at].SelectMany(sum => Relations[sum.Relation].Parts.Append(Relations[sum.Relation].Total)).Where(joined.Add))
            {
                // one that is printed whatever is hidden tells nothing of what lies behind it
                if (Figures[next].IsHidden || Figures[next].CanHide)
                {
                    ahead.Push(next);
                }
            }
        }

        return [.. joined.Select(place => Figures[place].Key)];
    }

    /// <summary>For each figure the sums it stands in: -1 as their total, 1 as a part.</summary>
    internal List<(int Relation, int Sign)>[] RelationsByFigure()
    {
        var lists = Figures.Select(_ => new List<(int, int)>()).ToArray();
        for (var r = 0; r < Relations.Count; r++)
        {
            lists[Relations[r].Total].Add((r, -1));
            foreach (var part in Relations[r].Parts)
            {
                lists[part].Add((r, 1));
            }
        }

        return lists;
    }

    /// <summary>Where each figure may lie for a reader, hidden or about to be; one that is printed and stays so lies where it is.</summary>
    internal (int Low, int High)[] RangesWhenHidden(ReaderModel model) =>
        [.. Figures.Select(figure => figure.IsHidden || figure.CanHide ? model.Range(figure, ZerosHidden) : (figure.Count, figure.Count))];
}
