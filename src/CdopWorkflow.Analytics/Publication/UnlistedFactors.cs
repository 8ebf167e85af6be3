using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Statistics.Disclosure;

namespace CdopWorkflow.Analytics.Publication;

/// <summary>A table of factors lists every factor that was found at least once: one that it does not list is a 0 that everyone knows.</summary>
public static class UnlistedFactors
{
    private const string Dimension = "factor";

    /// <summary>These and the factors of other periods that are told of: a reader looks for those as well.</summary>
    public static IReadOnlyList<FactorLine> With(IReadOnlyList<FactorLine> factors, ReleaseLedger told) =>
        [.. factors, .. CodesOf(told).Except(factors.Select(line => line.Code)).Select(FactorLine.NotFound)];

    /// <summary>What was told of a panel, with the noughts of every period that a table of its factors, or "none with modifiable factors", was told of.</summary>
    public static ReleaseLedger Known(ReleaseLedger told, string panel, IReadOnlyList<FactorLine> factors)
    {
        var known = told.Cells.Select(cell => cell.Key).ToHashSet();
        var noughts = told.Cells.Select(cell => (Cell: cell, Parts: EarlierFigures.PartsOf(cell.Key)))
            .Where(told => told.Parts["measure"] == PublishedScope.Factors || IsNoneWith(told.Cell, told.Parts))
            .Select(told => new PublishedScope(told.Parts["region"], told.Parts["year"])).Distinct()
            .SelectMany(scope => factors, (scope, line) => CellKey.Of(scope.For(PublishedScope.Factors, panel).Append(new(Dimension, line.Code))))
            .Where(key => !known.Contains(key))
            .Select(key => new LedgerCell(key, 0, Published: true));
        return told with { Cells = [.. told.Cells, .. noughts] };
    }

    private static IEnumerable<string> CodesOf(ReleaseLedger told) =>
        told.Cells.Select(cell => EarlierFigures.PartsOf(cell.Key)).Select(parts => parts.GetValueOrDefault(Dimension)).OfType<string>().Distinct();

    private static bool IsNoneWith(LedgerCell cell, IReadOnlyDictionary<string, string> parts) =>
        cell is { Published: true, Count: 0 } && parts["measure"] == PublishedScope.With && parts.Keys.All(name => name is "measure" or "region" or "year" or "panel");
}
