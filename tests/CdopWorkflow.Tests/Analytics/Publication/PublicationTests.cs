using System.Diagnostics;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Publication;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Disclosure;

namespace CdopWorkflow.Tests.Analytics.Publication;

public sealed class PublicationTests
{
    private static readonly ReportYear Year = ReportYear.Financial(2024);
    private static readonly DisclosureRule Rule = new DisclosureSettings().RuleFor(Audience.Public, AreaLevel.SubNational);
    private static readonly AreaTable Areas = AreaTable.Shipped;

    [Fact]
    public void No_published_cell_of_a_random_region_is_small_and_panel_and_region_agree()
    {
        var random = new Random(20241);
        var region = Areas.Find("E12000002")!;
        for (var round = 0; round < 25; round++)
        {
            var reviews = RandomReviews(random, region, 4 + (round * 2));
            var protectedRegion = RegionTables.Protect(region, Year, reviews, Areas, Rule);
            AssertNoneSmall(protectedRegion.Ledger);
            AssertNotFewWithout(protectedRegion.Ledger);
            foreach (var panel in Areas.Children(region.Code, Year.To))
            {
                var own = reviews.Where(group => group.Panel == panel.Code).ToList();
                var factors = FactorLine.Of(RandomFactors(random, own));
                var tables = PanelTables.Protect(protectedRegion, PublishedScope.Of(region, Year), panel.Code, own, factors, Rule);
                AssertNotFewWithout(tables.Told);
                AssertAgree(protectedRegion.Panel(panel.Code), tables);
                var shown = PublishedFigures.Of(panel, Year, protectedRegion, PublishedScope.Of(region, Year), own, factors, Areas, Rule);
                Assert.DoesNotContain(shown.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells), cell => cell is "1" or "2" or "3" or "4");
                Assert.DoesNotContain(shown.Tables.SelectMany(table => table.Points), point => point.Y is > 0 and < 5);
            }
        }
    }

    [Fact]
    public void The_largest_region_is_protected_in_a_few_seconds()
    {
        var region = Areas.Regions(Year.To).MaxBy(candidate => Areas.Children(candidate.Code, Year.To).Count())!;
        var reviews = RandomReviews(new Random(3), region, 30);
        var clock = Stopwatch.StartNew();
        var tables = RegionTables.Protect(region, Year, reviews, Areas, Rule);
        Assert.Null(tables.Withheld);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{region.Name} took {clock.Elapsed}");
        TestContext.Current.SendDiagnosticMessage($"{region.Name}: {clock.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void A_sensitive_factor_is_hidden_up_to_seven()
    {
        var region = Areas.Find("E12000002")!;
        List<ReviewGroup> reviews = [new(Decided.Lancashire, Decided.PanLancashire, region.Code, AgeBand.Days28To364, DeathCategory.Infection, ModifiableOutcome.Identified, 30)];
        reviews.Add(reviews[0] with { Outcome = ModifiableOutcome.NotIdentified, Count = 30 });
        List<FactorLine> factors = [new("A", "A", false, 7), new("B", "B", true, 7), new("C", "C", true, 3), new("D", "D", true, 8)];
        var shown = PublishedFigures.Of(Areas.Find(Decided.PanLancashire)!, Year, RegionTables.Protect(region, Year, reviews, Areas, Rule), PublishedScope.Of(region, Year), reviews, factors, Areas, Rule);

        var rows = shown.Tables.Single(table => table.Code == "factors").Rows.ToDictionary(row => row.Name, row => row.Cells[0]);
        Assert.Equal(("7", "c", "<5", "8"), (rows["A"], rows["B"], rows["C"], rows["D"]));
    }

    [Fact]
    public void A_small_panel_does_not_take_the_whole_region_with_it()
    {
        var region = Areas.Find("E12000002")!;
        List<ReviewGroup> reviews =
        [
            .. Reviews(Decided.Lancashire, Decided.PanLancashire, 12, 48),
            .. Reviews("E08000012", "MERSEYSIDE", 20, 90),
            .. Reviews("E06000063", "CUMBRIA", 3, 7),
        ];
        var tables = RegionTables.Protect(region, Year, reviews, Areas, Rule);
        Assert.Equal(["145", "35", "24.1%"], tables.Region.Cells);
        Assert.Equal(["7", "<5", "c"], tables.Panel("CUMBRIA").Cells);
        Assert.Equal(["48", "c", "c"], tables.Panel(Decided.PanLancashire).Cells);
        Assert.Equal(["90", "20", "22.2%"], tables.Panel("MERSEYSIDE").Cells);
    }

    [Fact]
    public void What_a_reader_knows_anyway_is_shown_and_makes_others_no_easier_to_work_out()
    {
        var region = Areas.Find("E12000002")!;
        List<ReviewGroup> reviews =
        [
            .. Reviews(Decided.Lancashire, Decided.PanLancashire, 12, 48),
            .. Reviews("E08000012", "MERSEYSIDE", 20, 90),
            .. Reviews("E06000063", "CUMBRIA", 3, 7),
        ];
        var tables = RegionTables.Protect(region, Year, reviews, Areas, Rule, code => code == Decided.PanLancashire || code == Decided.Lancashire);
        Assert.Equal(["48", "12", "25.0%"], tables.Panel(Decided.PanLancashire).Cells);
        Assert.Equal("<5", tables.Panel("CUMBRIA").NumeratorText);
        Assert.Equal("c", tables.Panel("MERSEYSIDE").NumeratorText);
    }

    [Fact]
    public void All_of_a_few_reviews_with_modifiable_factors_are_not_told()
    {
        var region = Areas.Find("E12000002")!;
        List<ReviewGroup> reviews = [.. Reviews(Decided.Blackpool, Decided.PanLancashire, 6, 6), .. Reviews(Decided.Lancashire, Decided.PanLancashire, 12, 48), .. Reviews(Decided.Blackburn, Decided.PanLancashire, 15, 40)];
        var councils = RegionTables.Protect(region, Year, reviews, Areas, Rule).ByCouncil(Decided.PanLancashire)!;

        // 6 beside a "c", which is 5 or more, would leave 5 and 6
        Assert.Equal(["c", "c", "c"], councils.Part(Decided.Blackpool).Cells);
    }

    /// <summary>Rule 2: two reviews without modifiable factors are as few as two with, and 20 less 18 tells them.</summary>
    [Fact]
    public void All_but_a_few_reviews_with_modifiable_factors_are_not_told()
    {
        var region = Areas.Find("E12000002")!;
        List<ReviewGroup> reviews = [.. Reviews(Decided.Blackpool, Decided.PanLancashire, 18, 20), .. Reviews(Decided.Lancashire, Decided.PanLancashire, 12, 48), .. Reviews(Decided.Blackburn, Decided.PanLancashire, 15, 40)];
        var councils = RegionTables.Protect(region, Year, reviews, Areas, Rule).ByCouncil(Decided.PanLancashire)!;

        Assert.Equal(["20", "c", "c"], councils.Part(Decided.Blackpool).Cells);
        Assert.Equal(["108", "45", "41.7%"], councils.Whole.Cells);
        Assert.Single(new[] { Decided.Lancashire, Decided.Blackburn }, other => councils.Part(other).NumeratorText == "c");
    }

    [Fact]
    public void All_but_a_few_infants_with_modifiable_factors_are_not_told()
    {
        var region = Areas.Find("E12000002")!;
        List<ReviewGroup> reviews = [.. Reviews(Decided.Lancashire, Decided.PanLancashire, 18, 20), .. Reviews(Decided.Lancashire, Decided.PanLancashire, 12, 48).Select(group => group with { AgeBand = AgeBand.Years5To9 })];
        var tables = PanelTables.Protect(RegionTables.Protect(region, Year, reviews, Areas, Rule), PublishedScope.Of(region, Year), Decided.PanLancashire, reviews, [], Rule);

        Assert.False(tables.InfantShare is { Numerator.Value: not null, Denominator.Value: not null }, tables.InfantShare.Sentence);
    }

    private static void AssertNoneSmall(ReleaseLedger ledger) => Assert.DoesNotContain(ledger.Cells, cell => cell is { Published: true, Count: > 0 and < 5 });

    private static void AssertNotFewWithout(ReleaseLedger ledger)
    {
        var told = ledger.Cells.Where(cell => cell.Published).ToDictionary(cell => cell.Key.Text, cell => cell.Count);
        Assert.DoesNotContain(told, with => told.TryGetValue(with.Key.Replace("=with-modifiable", "=reviewed", StringComparison.Ordinal), out var all) && all - with.Value is > 0 and < 5);
    }

    private static void AssertAgree(ProtectedShare share, PanelTables tables)
    {
        foreach (var table in new[] { tables.Ages, tables.Categories }.OfType<ProtectedTable>().Where(table => table.IsPublished))
        {
            Assert.Equal(share.Denominator!.Value, table[FrequencyTable.Total]!.Value);
            Assert.Equal(share.Denominator.Value, table.Table.Cells.Where(cell => !FrequencyTable.IsTotal(cell.Codes[0])).Sum(cell => cell.Count));
        }
    }

    private static IEnumerable<ReviewGroup> Reviews(string council, string panel, int with, int all)
    {
        var group = new ReviewGroup(council, panel, "E12000002", AgeBand.Days28To364, DeathCategory.Infection, ModifiableOutcome.Identified, with);
        return [group, group with { Outcome = ModifiableOutcome.NotIdentified, Count = all - with }];
    }

    private static List<ReviewGroup> RandomReviews(Random random, Area region, int perPanel) =>
    [
        .. Areas.Children(region.Code, Year.To).SelectMany(panel => Areas.Children(panel.Code, Year.To).SelectMany(council =>
            Enumerable.Range(0, random.Next(perPanel)).Select(_ => new ReviewGroup(
                council.Code, panel.Code, region.Code, (AgeBand)random.Next(6), (DeathCategory)random.Next(1, 11),
                random.Next(3) == 0 ? ModifiableOutcome.Identified : ModifiableOutcome.NotIdentified, 1)))),
    ];

    private static IEnumerable<FactorOfReview> RandomFactors(Random random, IEnumerable<ReviewGroup> reviews) =>
        reviews.Where(group => group.WithModifiable).SelectMany(_ =>
        {
            var key = Guid.NewGuid();
            return Enumerable.Range(0, 1 + random.Next(3)).Select(_ => new FactorOfReview(key, FactorCatalogue.Shipped.All[random.Next(12)].Code)).Distinct();
        });
}
