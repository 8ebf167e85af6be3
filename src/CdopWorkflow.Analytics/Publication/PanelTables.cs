using CdopWorkflow.Analytics.Figures;
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
    private const string Infant = "infant";
    private const string Older = "older";

    private static readonly DeathCategory[] SensitiveCategories = [DeathCategory.DeliberatelyInflicted, DeathCategory.SuicideOrSelfHarm];

    public ProtectedShare InfantShare => new(InfantsWith?[Infant], Infants?[Infant]);

    public static PanelTables Protect(
        RegionTables region, PublishedScope scope, string panel, IReadOnlyList<ReviewGroup> reviews, IReadOnlyList<FactorLine> factors, DisclosureRule rule)
    {
        var share = region.Panel(panel);
        if (share.Denominator?.Value is null)
        {
            return new PanelTables(null, null, null, null, null);
        }

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
            tables.Add(FactorsOf(factors, modifiable, scope.For("factors", panel)));
        }

        var release = new DisclosureRelease(tables) { Relations = [.. AgesMakeInfants(tables[0], tables[2])], Earlier = region.Ledger };
        var shown = Statistics.Disclosure.Protect.Release(release, rule).Tables;
        return new PanelTables(shown[0], shown[1], shown[2], shown.ElementAtOrDefault(3), shown.ElementAtOrDefault(4));
    }

    private static FrequencyTable Split<TCode>(
        string name, string dimension, IReadOnlyList<ReviewGroup> reviews, TCode[] codes, Func<ReviewGroup, TCode> code, TCode[] sensitive, IReadOnlyDictionary<string, string> scope)
        where TCode : struct, Enum =>
        FrequencyTable.WithMargins(
            name,
            [new TableDimension(dimension, [.. codes.Select(value => value.ToString())]) { Sensitive = [.. sensitive.Select(value => value.ToString())] }],
            reviews.GroupBy(code).Select(cell => new TableCell([cell.Key.ToString()], cell.Sum(group => group.Count))),
            scope);

    private static FrequencyTable InfantsOf(string name, IReadOnlyList<ReviewGroup> reviews, IReadOnlyDictionary<string, string> scope) =>
        FrequencyTable.WithMargins(
            name,
            [new TableDimension("infant", [Infant, Older])],
            reviews.GroupBy(group => group.AgeBand.IsInfant() ? Infant : Older).Select(cell => new TableCell([cell.Key], cell.Sum(group => group.Count))),
            scope);

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
