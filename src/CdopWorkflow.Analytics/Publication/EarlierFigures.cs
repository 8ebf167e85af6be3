using CdopWorkflow.Statistics.Disclosure;

namespace CdopWorkflow.Analytics.Publication;

/// <summary>Picks from what was told before what has a bearing on a release.</summary>
public static class EarlierFigures
{
    private static readonly string[] OfAnArea = ["measure", "region", "year", "panel", "council"];

    /// <summary>Reviews, and those with and without modifiable factors, of areas.</summary>
    public static ReleaseLedger OfAreas(ReleaseLedger ledger) => Where(ledger, parts =>
        parts.Keys.All(OfAnArea.Contains) && parts["measure"] is PublishedScope.Reviewed or PublishedScope.With or PublishedScope.Without);

    /// <summary>Everything about a panel.</summary>
    public static ReleaseLedger OfPanel(ReleaseLedger ledger, string panel) => Where(ledger, parts => parts.GetValueOrDefault("panel") == panel);

    /// <summary>What is not a person's own to know: what they know exactly, no release can keep from them.</summary>
    public static ReleaseLedger OfOthers(ReleaseLedger ledger, Func<string, bool> knows) =>
        Where(ledger, parts => !knows(parts.GetValueOrDefault("council") ?? parts.GetValueOrDefault("panel") ?? parts["region"]));

    /// <summary>A region's panels, without their councils.</summary>
    public static ReleaseLedger OfRegion(ReleaseLedger ledger) => Where(ledger, parts => !parts.ContainsKey("council"));

    /// <summary>
    /// As it is kept for good: without what was nobody's to know, and with the totals of reviews marked as those that a restated
    /// version may print anew.
    /// </summary>
    public static ReleaseLedger ToKeep(ReleaseLedger told)
    {
        var shown = Where(told, parts => !parts.ContainsKey(PeriodSums.RestDimension));
        return shown with { Cells = [.. shown.Cells.Select(cell => cell with { MayBeRestated = IsTotal(PartsOf(cell.Key)) })] };
    }

    /// <summary>Before marks were kept, every factor read "&lt;5" below the threshold of those that are not sensitive.</summary>
    public static LedgerCell WithItsMark(LedgerCell cell) =>
        cell is { Published: false, MarkedBelow: null } && PartsOf(cell.Key).GetValueOrDefault("measure") == PublishedScope.Factors
            ? cell with { MarkedBelow = new DisclosureSettings().SubNationalThreshold }
            : cell;

    /// <summary>"panel=CUMBRIA|year=2021-22" as names and values.</summary>
    public static IReadOnlyDictionary<string, string> PartsOf(CellKey key) =>
        key.Text.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part.ElementAtOrDefault(1) ?? "");

    private static bool IsTotal(IReadOnlyDictionary<string, string> parts) =>
        parts.Keys.All(name => name is "measure" or "region" or "year" or "panel") && (parts["measure"] == PublishedScope.Reviewed || !parts.ContainsKey("panel"));

    private static ReleaseLedger Where(ReleaseLedger ledger, Func<IReadOnlyDictionary<string, string>, bool> keeps)
    {
        List<LedgerCell> cells = [.. ledger.Cells.Where(cell => keeps(PartsOf(cell.Key)))];
        var known = cells.Select(cell => cell.Key).ToHashSet();
        return new ReleaseLedger(cells, [.. ledger.Relations.Where(sum => known.Contains(sum.Total) && sum.Parts.All(known.Contains))]);
    }
}
