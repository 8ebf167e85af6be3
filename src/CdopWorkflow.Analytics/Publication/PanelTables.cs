using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Statistics.Disclosure;

namespace CdopWorkflow.Analytics.Publication;

/// <summary>
/// What else is published about one panel and year: ages, categories, infants apart, factors. Protected together and on top of
/// the region's tables. Only what those print is broken down further; so the panels of a region need not be protected against
/// each other again.
/// </summary>
/// <param name="Ages">Null, like the others, where the region's tables do not print what it breaks down.</param>
public sealed record PanelTables(ProtectedTable? Ages, ProtectedTable? Categories, ProtectedTable? Infants, ProtectedTable? InfantsWith, ProtectedTable? Factors)
{
    /// <summary>What only reports break down: sex, ethnicity, time to review.</summary>
    public IReadOnlyList<ProtectedTable> Slices { get; init; } = [];

    /// <summary>What is told and hidden by these tables.</summary>
    public ReleaseLedger Told { get; init; } = ReleaseLedger.Empty;

    /// <summary>What could be worked out; empty where the tables withstand the attack.</summary>
    public IReadOnlyList<string> Blocked { get; init; } = [];

    /// <summary>What can be worked out and leaves all the same; empty where the rule gives nothing up.</summary>
    public IReadOnlyList<CellKey> GivenUp { get; init; } = [];

    private const string Infant = "infant";
    private const string Older = "older";

    private static readonly DeathCategory[] SensitiveCategories = [DeathCategory.DeliberatelyInflicted, DeathCategory.SuicideOrSelfHarm];

    public ProtectedShare InfantShare => new(InfantsWith?[Infant], Infants?[Infant]);

    /// <param name="slices">Further ways to break the reviews down.</param>
    /// <param name="earlier">What has been told about the panel and the financial year before, quarters included.</param>
    public static PanelTables Protect(
        RegionTables region, PublishedScope scope, string panel, IReadOnlyList<ReviewGroup> reviews, IReadOnlyList<FactorLine> factors, DisclosureRule rule,
        IReadOnlyList<SliceGroup>? slices = null, ReleaseLedger? earlier = null)
    {
        var share = region.Panel(panel);
        if (share.Denominator?.Value is null)
        {
            return new PanelTables(null, null, null, null, null);
        }

        var earlierOfPanel = EarlierFigures.OfPanel(earlier ?? ReleaseLedger.Empty, panel);
        var listed = UnlistedFactors.With(factors, earlierOfPanel);
        var told = UnlistedFactors.Known(earlierOfPanel, panel, listed);
        var reviewed = scope.For(PublishedScope.Reviewed, panel);
        var tables = new List<FrequencyTable>
        {
            Split("Ages", "age", reviews, Enum.GetValues<AgeBand>(), group => group.AgeBand, [], reviewed),
            Split("Categories", "category", reviews, Enum.GetValues<DeathCategory>(), group => group.Category, SensitiveCategories, reviewed),
            InfantsOf("Infants", reviews, reviewed),
        };
        if (share.Numerator?.Value is { } modifiable)
        {
            tables.Add(InfantsOf("Infants with", [.. reviews.Where(group => group.WithModifiable)], scope.For(PublishedScope.With, panel)));
            tables.Add(FactorsOf(listed, modifiable, scope.For(PublishedScope.Factors, panel)) with { MarkedBelow = rule.Threshold });
        }

        var own = tables.Count;
        tables.AddRange(slices is null ? [] : ReportSlice.All.Where(slice => slice.IsIn(slices)).Select(slice => SliceOf(slice, slices, reviewed)));
        var sums = scope.Period is { } period ? PeriodSums.Of(tables, told, period) : PeriodSums.None;
        var known = told.With(region.Ledger);
        var without = Complements.Of(tables, known);
        var outcome = Statistics.Disclosure.Protect.Release(
            new DisclosureRelease(tables)
            {
                Cells = [.. sums.Rest, .. without.Rest],
                Relations = [.. AgesMakeInfants(tables[0], tables[2]), .. sums.Relations, .. without.Relations],
                Earlier = known,
            },
            rule);
        var shown = outcome.Tables.Take(own).ToList();
        return new PanelTables(shown[0], shown[1], shown[2], shown.ElementAtOrDefault(3), shown.ElementAtOrDefault(4))
        {
            Slices = [.. outcome.Tables.Skip(own)],
            Told = outcome.Ledger,
            Blocked = outcome.Blocked,
            GivenUp = outcome.GivenUp,
        };
    }

    private static FrequencyTable Split<TCode>(
        string name, string dimension, IReadOnlyList<ReviewGroup> reviews, TCode[] codes, Func<ReviewGroup, TCode> code, TCode[] sensitive, IReadOnlyDictionary<string, string> scope)
        where TCode : struct, Enum =>
        FrequencyTable.WithMargins(
            name,
            [new TableDimension(dimension, [.. codes.Select(value => value.ToString())]) { Sensitive = [.. sensitive.Select(value => value.ToString())] }],
            reviews.GroupBy(code).Select(cell => new TableCell([cell.Key.ToString()], cell.Sum(group => group.Count))),
            scope);

    private static FrequencyTable SliceOf(ReportSlice slice, IReadOnlyList<SliceGroup> groups, IReadOnlyDictionary<string, string> scope) =>
        FrequencyTable.WithMargins(
            slice.Code,
            [new TableDimension(slice.Code, [.. slice.Categories.Select(category => category.Code)])],
            groups.Where(group => group.Slice == slice.Code).GroupBy(group => group.Code).Select(cell => new TableCell([cell.Key], cell.Sum(group => group.Count))),
            scope);

    private static FrequencyTable InfantsOf(string name, IReadOnlyList<ReviewGroup> reviews, IReadOnlyDictionary<string, string> scope) =>
        FrequencyTable.WithMargins(
            name,
            [new TableDimension("infant", [Infant, Older])],
            reviews.GroupBy(group => group.AgeBand.IsInfant() ? Infant : Older).Select(cell => new TableCell([cell.Key], cell.Sum(group => group.Count))),
            scope);

    /// <summary>A sensitive factor is hidden below 8; one below 5 then reads "&lt;5" like the others, and one of 5 to 7 reads "c".</summary>
    private static FrequencyTable FactorsOf(IReadOnlyList<FactorLine> factors, int modifiable, IReadOnlyDictionary<string, string> scope) =>
        FrequencyTable.WithMargins(
            "Factors",
            [new TableDimension("factor", [.. factors.Select(line => line.Code)])
            {
                Additive = false,
                Sensitive = [.. factors.Where(line => line.Sensitive).Select(line => line.Code)],
            }],
            factors.Select(line => new TableCell([line.Code], line.Cases) { Base = modifiable }),
            scope);

    /// <summary>The two youngest bands make up the infants, the others the older children.</summary>
    private static IEnumerable<CellRelation> AgesMakeInfants(FrequencyTable ages, FrequencyTable infants) =>
        Enum.GetValues<AgeBand>().GroupBy(band => band.IsInfant() ? Infant : Older).Select(group => new CellRelation(
            infants.KeyOf(new TableCell([group.Key], 0)), [.. group.Select(band => ages.KeyOf(new TableCell([band.ToString()], 0)))]));
}
