using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Disclosure;

namespace CdopWorkflow.Analytics.Publication;

/// <summary>What anyone may read about a panel and a year: sentences and tables, hidden figures already replaced by their marks.</summary>
public sealed record PublishedFigures(string Summary, string Infants, IReadOnlyList<FigureTable> Tables)
{
    /// <summary>Every figure that these tell or hide.</summary>
    public ReleaseLedger Told { get; private init; } = ReleaseLedger.Empty;

    /// <summary>What could be worked out; empty where the figures withstand the attack.</summary>
    public IReadOnlyList<string> Blocked { get; private init; } = [];

    /// <summary>What can be worked out and leaves all the same; empty where the rule gives nothing up.</summary>
    public IReadOnlyList<CellKey> GivenUp { get; private init; } = [];

    public static PublishedFigures Of(
        Area panel, ReportYear year, RegionTables region, PublishedScope scope, IReadOnlyList<ReviewGroup> reviews, IReadOnlyList<FactorLine> factors, AreaTable areas, DisclosureRule rule,
        IReadOnlyList<SliceGroup>? slices = null, ReleaseLedger? earlier = null)
    {
        var share = region.Panel(panel.Code);
        var tables = PanelTables.Protect(region, scope, panel.Code, reviews, factors, rule, slices, earlier);
        List<FigureTable> shown = [.. PublishedTables.Of(tables, factors, share, panel, year)];
        if (region.ByCouncil(panel.Code) is { } councils)
        {
            shown.Add(PublishedTables.Areas("areas", $"Reviews by council, {panel.Name}, {year.Label}", "Council", councils, "Total", (panel.Name, year.Label), areas.NameOf));
        }

        return new PublishedFigures(SummaryOf(share, tables, factors), $"Children under one: {tables.InfantShare.Sentence}.", shown)
        {
            Told = EarlierFigures.OfPanel(region.Ledger, panel.Code).With(tables.Told),
            Blocked = [.. region.Blocked, .. tables.Blocked],
            GivenUp = [.. region.GivenUp, .. tables.GivenUp],
        };
    }

    private static string SummaryOf(ProtectedShare share, PanelTables tables, IReadOnlyList<FactorLine> factors)
    {
        var printed = factors.Where(line => tables.Factors?[line.Code] is { IsPublished: true }).Select(line => (line.Name, line.Cases)).ToList();
        return share.Share is { } known && IsFirst(printed, factors) ? share.Sentence + Sentences.MostFrequent(printed, (int)known.Numerator) : share.Sentence;
    }

    /// <summary>Where a hidden factor is as frequent as the first one printed, the sentence would be wrong without it.</summary>
    private static bool IsFirst(List<(string Name, int Cases)> printed, IReadOnlyList<FactorLine> factors) =>
        printed.Count > 0 && factors.Where(line => line.Cases == factors[0].Cases).All(line => printed.Any(shown => shown.Name == line.Name));
}
