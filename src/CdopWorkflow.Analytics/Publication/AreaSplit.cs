using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Statistics.Disclosure;

namespace CdopWorkflow.Analytics.Publication;

/// <summary>
/// An area's parts: how many reviews each had, and how many with modifiable factors. That all of a few reviews had such factors
/// is not told; that all but a few had them is not either (<see cref="Complements"/>).
/// </summary>
public sealed class AreaSplit(ProtectedTable reviewed, ProtectedTable with, Func<string, bool>? knows)
{
    private const int FewReviews = 10;
    private const string PanelDimension = "panel";
    private const string CouncilDimension = "council";

    /// <summary>Code of the area that is split.</summary>
    public string Of => reviewed.Table.Name;

    public string? Withheld => reviewed.Withheld ?? with.Withheld;

    public IReadOnlyList<string> Parts => reviewed.Table.Dimensions[^1].Categories;

    public ProtectedShare Whole => Share(FrequencyTable.Total, Of);

    public ProtectedShare Part(string code) => Share(code, code);

    /// <summary>The two tables of a split.</summary>
    /// <param name="of">Code of the area that is split.</param>
    /// <param name="panel">The panel whose councils these are; null where panels are the parts.</param>
    public static IEnumerable<FrequencyTable> TablesOf(
        PublishedScope scope, string of, string? panel, IReadOnlyList<string> parts, IReadOnlyList<ReviewGroup> reviews, Func<ReviewGroup, string> part)
    {
        var dimension = new TableDimension(panel is null ? PanelDimension : CouncilDimension, parts);

        // the panel as a dimension of its own, without a total: a panel's total is a margin of the region and can be hidden like one
        IReadOnlyList<TableDimension> dimensions = panel is null ? [dimension] : [new TableDimension(PanelDimension, [panel]) { Additive = false }, dimension];
        var reviewed = Table(PublishedScope.Reviewed, reviews);
        var with = Table(PublishedScope.With, [.. reviews.Where(group => group.WithModifiable)]);
        return [reviewed, with with { Cells = [.. with.Cells.Zip(reviewed.Cells, NotAllOfFew)] }];

        FrequencyTable Table(string measure, IReadOnlyList<ReviewGroup> counted) => FrequencyTable.WithMargins(
            of, dimensions,
            parts.Select(code => new TableCell(panel is null ? [code] : [panel, code], counted.Where(group => part(group) == code).Sum(group => group.Count))),
            scope.For(measure));
    }

    /// <summary>The figures of areas that a reader knows anyway.</summary>
    public static ReleaseLedger KnownTo(Func<string, bool> knows, IEnumerable<FrequencyTable> tables) => new(
        [.. tables.SelectMany(table => table.Cells
            .Where(cell => knows(FrequencyTable.IsTotal(cell.Codes[^1]) ? table.Name : cell.Codes[^1]))
            .Select(cell => new LedgerCell(table.KeyOf(cell), cell.Count, Published: true)))
            .DistinctBy(cell => cell.Key)],
        []);

    private static TableCell NotAllOfFew(TableCell with, TableCell reviewed) =>
        with.Count > 0 && with.Count == reviewed.Count && reviewed.Count < FewReviews ? with with { Incidents = 1 } : with;

    private ProtectedShare Share(string code, string area)
    {
        var exact = knows?.Invoke(area) == true;
        return new ProtectedShare(Cell(with, code, exact), Cell(reviewed, code, exact));
    }

    private static ProtectedCell? Cell(ProtectedTable table, string code, bool exact)
    {
        if (!exact)
        {
            return table.Cells.FirstOrDefault(cell => cell.Codes[^1] == code);
        }

        var known = table.Table.Cells.FirstOrDefault(cell => cell.Codes[^1] == code);
        return known is null ? null : new ProtectedCell(table.Table.KeyOf(known), known.Codes, CellOutcome.Published, known.Count, null, SuppressionReason.None);
    }
}
