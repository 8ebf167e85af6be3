namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>A table of counts over any number of dimensions, margins included.</summary>
/// <param name="Name">Named in refusals.</param>
public sealed record FrequencyTable(string Name, IReadOnlyList<TableDimension> Dimensions, IReadOnlyList<TableCell> Cells)
{
    public const string Total = "Total";

    /// <summary>
    /// What is the same for every figure of the table and part of its identity: the measure, the period, a filter. Two
    /// tables whose figures mean different things must differ here.
    /// </summary>
    public IReadOnlyDictionary<string, string> Scope { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the table as a whole takes the sensitive threshold.</summary>
    public bool Sensitive { get; init; }

    /// <summary>
    /// Small numbers read "&lt;5" below this, and "c" from here up to their own threshold; null where each reads "&lt;" its threshold.
    /// One mark for the whole table does not tell which of its rows are sensitive.
    /// </summary>
    public int? MarkedBelow { get; init; }

    public static bool IsTotal(string code) => code.Equals(Total, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// A table from its inner cells; the margins of additive dimensions are summed. Inner cells not named are 0. Margins
    /// carry no incident count: families can span cells, so give those margins yourself where it matters.
    /// </summary>
    public static FrequencyTable WithMargins(
        string name, IReadOnlyList<TableDimension> dimensions, IEnumerable<TableCell> inner, IReadOnlyDictionary<string, string>? scope = null)
    {
        var given = inner.ToDictionary(cell => string.Join('\u001f', cell.Codes));
        IEnumerable<IReadOnlyList<string>> paths = [[]];
        foreach (var dimension in dimensions)
        {
            paths = paths.SelectMany(path => dimension.Categories, (path, code) => (IReadOnlyList<string>)[.. path, code]).ToList();
        }

        var innerCells = paths
            .Select(path => given.GetValueOrDefault(string.Join('\u001f', path)) ?? new TableCell(path, 0))
            .ToList();
        var cells = new List<TableCell>(innerCells);
        for (var mask = 1; mask < 1 << dimensions.Count; mask++)
        {
            var summed = Enumerable.Range(0, dimensions.Count).Where(d => (mask >> d & 1) == 1).ToHashSet();
            if (summed.All(d => dimensions[d].Additive))
            {
                cells.AddRange(innerCells
                    .GroupBy(cell => string.Join('\u001f', cell.Codes.Select((code, d) => summed.Contains(d) ? Total : code)))
                    .Select(group => new TableCell(group.Key.Split('\u001f'), group.Sum(cell => cell.Count))));
            }
        }

        return new FrequencyTable(name, dimensions, cells) { Scope = scope ?? new Dictionary<string, string>() };
    }

    public CellKey KeyOf(TableCell cell) =>
        CellKey.Of(Scope.Concat(Dimensions.Select((dimension, d) => KeyValuePair.Create(dimension.Code, cell.Codes[d]))));

    /// <summary>Whether the cell is the total over every dimension.</summary>
    public bool IsGrandTotal(TableCell cell) => Dimensions.Count > 0 && cell.Codes.All(IsTotal);

    public bool IsSensitive(TableCell cell) =>
        Sensitive || Dimensions.Where((dimension, d) => dimension.Sensitive.Contains(cell.Codes[d])).Any();

    /// <summary>Every "the parts sum to the total" that the table shows.</summary>
    public IEnumerable<CellRelation> Relations()
    {
        var byCodes = Cells.ToDictionary(cell => string.Join('\u001f', cell.Codes.Select(code => IsTotal(code) ? Total : code)));
        foreach (var cell in Cells)
        {
            for (var d = 0; d < Dimensions.Count; d++)
            {
                if (!Dimensions[d].Additive || !IsTotal(cell.Codes[d]))
                {
                    continue;
                }

                var parts = Dimensions[d].Categories
                    .Select(code => byCodes.GetValueOrDefault(string.Join('\u001f',
                        cell.Codes.Select((own, at) => at == d ? code : IsTotal(own) ? Total : own))))
                    .ToList();
                if (parts.Count > 0 && parts.All(part => part is not null))
                {
                    yield return new CellRelation(KeyOf(cell), parts.Select(part => KeyOf(part!)).ToList());
                }
            }
        }
    }
}
