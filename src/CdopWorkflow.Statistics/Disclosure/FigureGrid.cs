namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>A table as a block of places, its totals among them: which figure stands beside another in each direction.</summary>
internal sealed class FigureGrid
{
    private const int Nothing = -1;
    private readonly int[] figures;
    private readonly Dictionary<int, int> places = [];

    internal FigureGrid(FrequencyTable table, FigureSet set)
    {
        var dimensions = table.Dimensions;
        var indices = dimensions.Select(dimension => dimension.Categories.Index().ToDictionary(code => code.Item, code => code.Index)).ToList();
        Directions = new Direction[dimensions.Count(dimension => dimension.Additive)];
        var (size, direction, strides) = (1, 0, new int[dimensions.Count]);
        for (var d = 0; d < dimensions.Count; d++)
        {
            (strides[d], var categories) = (size, dimensions[d].Categories.Count);
            size *= categories + 1;
            if (dimensions[d].Additive)
            {
                Directions[direction++] = new Direction(strides[d], categories);
            }
        }

        figures = new int[size];
        Array.Fill(figures, Nothing);
        foreach (var cell in table.Cells)
        {
            var place = cell.Codes.Select((code, d) => strides[d] * (FrequencyTable.IsTotal(code) ? indices[d].Count : indices[d].GetValueOrDefault(code))).Sum();
            var figure = set.PlaceOf(table.KeyOf(cell));
            (figures[place], places[figure]) = (figure, place);
        }
    }

    /// <summary>The ways in which figures add up.</summary>
    internal Direction[] Directions { get; }

    internal bool Holds(int figure, out int place) => places.TryGetValue(figure, out place);

    /// <summary>The figure at a place; negative where the table has none.</summary>
    internal int At(int place) => figures[place];

    /// <param name="Stride">From a place to the next one.</param>
    /// <param name="Total">Number of the total, which stands after the categories.</param>
    internal readonly record struct Direction(int Stride, int Total)
    {
        internal int Of(int place) => place / Stride % (Total + 1);
    }
}
