using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CdopWorkflow.Statistics.Disclosure;

namespace CdopWorkflow.Statistics.Tests.Disclosure;

public sealed class ReleaseTests
{
    private static readonly DisclosureRule Public = new DisclosureSettings().RuleFor(Audience.Public, AreaLevel.SubNational).ForFile();
    private static readonly DisclosureRule WithMarks = new DisclosureSettings().RuleFor(Audience.Public, AreaLevel.SubNational);

    [Fact]
    public void A_district_that_is_the_difference_of_two_areas_is_protected()
    {
        const string truth = """
            {"cells": [{"id": "A..D SUDI", "value": 12}, {"id": "A..E SUDI", "value": 14}, {"id": "E SUDI", "value": 2}],
             "relations": [{"total": "A..E SUDI", "parts": ["A..D SUDI", "E SUDI"]}]}
            """;
        var (cells, relations) = FromJson(truth);
        var outcome = Protect.Release(new DisclosureRelease([]) { Cells = cells, Relations = relations }, Public);

        Assert.Equal(2, outcome.Cells.Count(cell => !cell.IsPublished));
        AssertWithstandsTheAttack(outcome, truth, relations);
    }

    [Fact]
    public void Rolling_windows_do_not_give_away_their_years()
    {
        var truth = Attacker.Read("examples/rolling_windows_truth.json");
        var (cells, relations) = FromJson(truth);
        var outcome = Protect.Release(new DisclosureRelease([]) { Cells = cells, Relations = relations }, Public);

        Assert.False(outcome.IsBlocked);
        Assert.All(outcome.Cells.Where(cell => cell.Key.Text is "y2016" or "y2018" or "y2019" or "y2020"), cell => Assert.Equal("c", cell.Text));
        AssertWithstandsTheAttack(outcome, truth, relations);
    }

    [Fact]
    public void Rolling_windows_are_rounded_for_the_public_and_their_years_kept_back()
    {
        var truth = Attacker.Read("examples/rolling_windows_truth.json");
        var years = new[] { 6, 2, 5, 1, 4, 3, 8 }.Select((count, y) => (2015 + y, count)).ToList();
        var release = RollingWindows.ForPublic(years, length: 3, key => new CellKey(key.First == key.Last ? $"y{key.First}" : $"w{key.First}-{key.Last}"));
        var outcome = Protect.Release(release, Public);

        Assert.Equal(["15", "10", "10", "10", "15"], outcome.Cells.Where(cell => cell.Key.Text.StartsWith('w')).Select(cell => cell.Text));
        Assert.All(outcome.Cells.Where(cell => cell.Key.Text.StartsWith('y')), cell => Assert.False(cell.IsPublished));
        AssertWithstandsTheAttack(outcome, truth, release.Relations);
    }

    [Fact]
    public void A_table_that_would_give_away_what_an_earlier_one_hid_is_changed()
    {
        var scope = new Dictionary<string, string> { ["measure"] = "deaths" };
        var first = FrequencyTable.WithMargins("By area", [new TableDimension("area", ["A", "B", "C", "D"])],
            [new TableCell(["A"], 3), new TableCell(["B"], 9), new TableCell(["C"], 12), new TableCell(["D"], 30)], scope);
        var earlier = Protect.Release(new DisclosureRelease([first]), Public);
        Assert.False(earlier.Tables[0]["B"]!.IsPublished);

        var second = FrequencyTable.WithMargins("By area and sex",
            [new TableDimension("area", ["A", "B", "C", "D"]), new TableDimension("sex", ["F", "M"])],
            [
                new TableCell(["A", "F"], 0), new TableCell(["A", "M"], 3), new TableCell(["B", "F"], 9), new TableCell(["B", "M"], 0),
                new TableCell(["C", "F"], 6), new TableCell(["C", "M"], 6), new TableCell(["D", "F"], 14), new TableCell(["D", "M"], 16),
            ], scope);
        var later = Protect.Release(new DisclosureRelease([second]) { Earlier = ReleaseLedger.Empty.With(earlier.Ledger) }, Public);

        Assert.False(later.IsBlocked);
        foreach (var told in later.Tables[0].Cells)
        {
            var before = earlier.Ledger.Cells.FirstOrDefault(cell => cell.Key == told.Key);
            Assert.True(before is null || before.Published == told.IsPublished, $"{told.Key} changed its status");
        }
    }

    [Fact]
    public void A_table_that_shares_no_sum_with_what_can_be_worked_out_is_published()
    {
        FrequencyTable Halves(string dimension, int one, int other) =>
            FrequencyTable.WithMargins(dimension, [new TableDimension(dimension, ["one", "other"])], [new TableCell(["one"], one), new TableCell(["other"], other)], new Dictionary<string, string> { ["of"] = dimension });
        var (large, apart) = (Halves("large", 9, 8), Halves("apart", 20, 30));
        var (all, small) = (new CellKey("all"), new CellKey("small"));

        // 20 in all, and the halves of what is no small number, were printed: their sum would give the 3 away
        var earlier = new ReleaseLedger(
            [
                new LedgerCell(all, 20, true), new LedgerCell(small, 3, false, SuppressionReason.SmallCount), new LedgerCell(large.KeyOf(large.Cells[2]), 17, false, SuppressionReason.Secondary),
                new LedgerCell(large.KeyOf(large.Cells[0]), 9, true), new LedgerCell(large.KeyOf(large.Cells[1]), 8, true),
            ],
            [new CellRelation(all, [small, large.KeyOf(large.Cells[2])])]);
        var outcome = Protect.Release(new DisclosureRelease([large, apart]) { Earlier = earlier }, Public);

        Assert.False(outcome.IsBlocked);
        Assert.False(outcome.Tables[0].IsPublished);
        Assert.Equal(["20", "30", "50"], outcome.Tables[1].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Two_tables_that_share_figures_hide_the_same_ones()
    {
        var categories = new TableDimension("category", ["SUDI", "Trauma", "Perinatal", "Infection"]);
        var byArea = FrequencyTable.WithMargins("By area", [new TableDimension("area", ["A", "B", "C"]), categories],
            Inner(["A", "B", "C"], [[3, 12, 20, 9], [11, 8, 30, 7], [9, 14, 25, 6]]));
        var bySex = FrequencyTable.WithMargins("By sex", [new TableDimension("sex", ["F", "M"]), categories],
            Inner(["F", "M"], [[13, 2, 40, 10], [10, 32, 35, 12]]));
        var outcome = Protect.Release(new DisclosureRelease([byArea, bySex]), Public);

        Assert.False(outcome.IsBlocked);
        foreach (var same in outcome.Tables.SelectMany(table => table.Cells).GroupBy(cell => cell.Key).Where(group => group.Count() > 1))
        {
            Assert.Single(same.Select(cell => cell.Text).Distinct());
        }

        var attack = Attack.On(
            outcome.Tables.SelectMany(table => table.Cells).DistinctBy(cell => cell.Key).Select(cell => new AttackedCell(cell.Key, cell.Value, cell.Value)).ToList(),
            byArea.Relations().Concat(bySex.Relations()).ToList());
        Assert.All(attack.Intervals.Where(i => i.Key.Text is "area=A|category=SUDI" or "category=Trauma|sex=F"), i => Assert.False(i.IsAtRisk(5)));
    }

    [Fact]
    public void Two_figures_for_the_same_thing_block_the_release()
    {
        var one = ProtectTests.Split(("A", 9), ("B", 10));
        var outcome = Protect.Release(new DisclosureRelease([one, ProtectTests.Split(("A", 8), ("B", 11))]), Public);

        Assert.True(outcome.IsBlocked);
        Assert.Contains("Two tables give different figures for area=A", outcome.Blocked);
    }

    [Fact]
    public void A_release_that_completes_an_earlier_one_is_blocked()
    {
        ReleaseLedger ledger = new([new LedgerCell(new CellKey("A..D"), 12, true), new LedgerCell(new CellKey("A..E"), 14, true)], []);
        var outcome = Protect.Release(new DisclosureRelease([])
        {
            Cells = [new ReleaseCell(new CellKey("E"), 2)],
            Relations = [new CellRelation(new CellKey("A..E"), [new CellKey("A..D"), new CellKey("E")])],
            Earlier = ledger,
        }, Public);

        Assert.Equal(["E can be worked out whatever else is hidden"], outcome.Blocked);
    }

    [Fact]
    public void An_overridden_release_gives_up_what_nothing_can_protect_and_protects_the_rest()
    {
        ReleaseLedger ledger = new([new LedgerCell(new CellKey("A..D"), 12, true), new LedgerCell(new CellKey("A..E"), 14, true)], []);
        var release = new DisclosureRelease([ProtectTests.Split(("A", 9), ("B", 2), ("C", 8))])
        {
            Cells = [new ReleaseCell(new CellKey("E"), 2)],
            Relations = [new CellRelation(new CellKey("A..E"), [new CellKey("A..D"), new CellKey("E")])],
            Earlier = ledger,
        };
        Assert.Equal([new CellKey("E")], Protect.Release(release, Public).Exposed);

        var outcome = Protect.Release(release, Public with { GivesUp = true });

        Assert.Equal([new CellKey("E")], outcome.GivenUp);
        Assert.False(outcome.IsBlocked);

        // hidden all the same; the small number of the table has another one to hide behind
        Assert.Equal("c", Assert.Single(outcome.Cells).Text);
        Assert.Equal(["c", "c"], outcome.Tables[0].Cells.Where(cell => !cell.IsPublished).Select(cell => cell.Text).Order());

        // nobody is asked about it a second time
        Assert.False(Protect.Release(release with { Earlier = ledger with { Cells = [.. ledger.Cells, new LedgerCell(new CellKey("E"), 2, false, SuppressionReason.SmallCount) { GivenUp = true }] } }, Public).IsBlocked);
    }

    [Fact]
    public void What_contradicts_itself_cannot_be_overridden()
    {
        var outcome = Protect.Release(
            new DisclosureRelease([ProtectTests.Split(("A", 9), ("B", 10)), ProtectTests.Split(("A", 8), ("B", 11))]), Public with { GivesUp = true });

        Assert.True(outcome.IsBlocked);
        Assert.Empty(outcome.GivenUp);
    }

    [Fact]
    public void A_release_of_sixty_areas_ten_categories_and_five_years_is_protected_within_a_minute()
    {
        var table = Cube(60, 10, 5, new Random(7));
        var clock = Stopwatch.StartNew();
        var shown = Protect.Table(table, Public);

        Assert.Null(shown.Withheld);
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"took {clock.Elapsed}");
        TestContext.Current.SendDiagnosticMessage("{0} cells, {1} hidden, {2} of them secondary, {3} s",
            shown.Cells.Count, shown.Suppressed, shown.SuppressedSecondary, clock.Elapsed.TotalSeconds);
    }

    [Fact]
    public void The_same_release_is_published_with_both_marks_within_a_minute()
    {
        var clock = Stopwatch.StartNew();
        var outcome = Protect.Release(new DisclosureRelease([Cube(60, 10, 5, new Random(7))]), WithMarks);

        Assert.False(outcome.IsBlocked);
        var shown = Assert.Single(outcome.Tables);
        Assert.Null(shown.Withheld);
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"took {clock.Elapsed}");
        Assert.Contains(shown.Cells, cell => cell.Text == "<5");
        Assert.DoesNotContain(shown.Cells, cell => cell.Value is > 0 and < 5);
        Assert.All(shown.Cells.Where(cell => cell.Codes.Any(FrequencyTable.IsTotal)), cell => Assert.NotEqual("<5", cell.Text));
        TestContext.Current.SendDiagnosticMessage("{0} cells, {1} hidden, {2} of them secondary, {3} s",
            shown.Cells.Count, shown.Suppressed, shown.SuppressedSecondary, clock.Elapsed.TotalSeconds);
    }

    /// <summary>Four years that are at least 1 each, with a sum that reads "&lt;5", would be 1 each whatever else is hidden.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whoever_reads_the_marks_of_a_large_table_finds_nothing(int seed)
    {
        var table = Cube(8, 7, 6, new Random(seed));
        var shown = Protect.Table(table, WithMarks);

        Assert.Null(shown.Withheld);
        Assert.Contains(shown.Cells, cell => cell.Text == "<5");
        AssertReadersOfMarksFindNothing(table, shown);
    }

    [Fact]
    public void A_total_whose_mark_would_tell_its_parts_reads_like_any_hidden_total()
    {
        var table = FrequencyTable.WithMargins("By area and year",
            [new TableDimension("area", ["A", "B", "C", "D"]), new TableDimension("year", ["2021", "2022", "2023", "2024"])],
            from area in new[] { "A", "B", "C", "D" }
            from year in new[] { "2021", "2022", "2023", "2024" }
            select new TableCell([area, year], area == "A" ? 1 : 11));
        var shown = Protect.Table(table, WithMarks);

        Assert.Null(shown.Withheld);
        Assert.Equal(["<5", "<5", "<5", "<5", "c"], shown.Cells.Where(cell => cell.Codes[0] == "A").Select(cell => cell.Text));
        AssertReadersOfMarksFindNothing(table, shown);
    }

    [Fact]
    public void What_once_read_as_a_number_of_any_size_still_does_in_a_later_release()
    {
        var years = new TableDimension("year", ["2021", "2022", "2023", "2024"]);
        var first = FrequencyTable.WithMargins("By area and year", [new TableDimension("area", ["A", "B", "C", "D"]), years],
            from area in new[] { "A", "B", "C", "D" }
            from year in years.Categories
            select new TableCell([area, year], area == "A" ? 1 : 11));
        var told = Protect.Release(new DisclosureRelease([first]), WithMarks).Ledger;
        var totals = FrequencyTable.WithMargins("By area", [new TableDimension("area", ["A", "B", "C", "D"])],
            first.Cells.Where(cell => cell.Codes[1] == FrequencyTable.Total && cell.Codes[0] != FrequencyTable.Total).Select(cell => new TableCell([cell.Codes[0]], cell.Count)),
            new Dictionary<string, string> { ["year"] = FrequencyTable.Total });
        var later = Protect.Release(new DisclosureRelease([totals]) { Earlier = told }, WithMarks);

        Assert.False(later.IsBlocked);
        Assert.Contains(told.Cells, cell => cell is { Count: 4, OfAnySize: true });
        Assert.Equal("c", later.Tables[0]["A"]!.Text);
    }

    /// <summary>Hidden below 8, which four quarters of a year of 16 can be in many ways, but marked "&lt;5": they can then only be 4 each.</summary>
    [Fact]
    public void A_year_does_not_tell_quarters_whose_marks_say_more_than_their_threshold()
    {
        var quarters = new[] { 4, 4, 4, 4 };
        var told = ReleaseLedger.Empty;
        for (var q = 0; q < quarters.Length; q++)
        {
            told = told.With(Protect.Release(new DisclosureRelease([SensitiveFactor($"q{q + 1}", quarters[q])]) { Earlier = told }, WithMarks).Ledger);
        }

        var year = SensitiveFactor("year", quarters.Sum());
        CellRelation sum = new(year.KeyOf(year.Cells[0]), [.. told.Cells.Select(cell => cell.Key)]);
        var outcome = Protect.Release(new DisclosureRelease([year]) { Earlier = told, Relations = [sum] }, WithMarks);

        var printed = outcome.Tables[0].Cells is [var only] ? only.Value : null;
        var attack = Attack.On(
            [
                new AttackedCell(sum.Total, printed, printed),
                .. told.Cells.Select(cell => new AttackedCell(cell.Key, null, null) { AtLeast = cell.Count < 5 ? 1 : 5, AtMost = cell.Count < 5 ? 4 : null }),
            ],
            [sum]);
        Assert.False(outcome.IsBlocked);
        Assert.All(attack.Intervals, interval => Assert.True(interval.High is null || interval.High - interval.Low >= 2, $"{interval.Key} is {interval.Low} to {interval.High}"));
    }

    private static FrequencyTable SensitiveFactor(string period, int count) => FrequencyTable.WithMargins(
        "Factors", [new TableDimension("factor", ["A"]) { Additive = false, Sensitive = ["A"] }],
        [new TableCell(["A"], count) { Base = 30 }], new Dictionary<string, string> { ["period"] = period }) with
    { MarkedBelow = 5 };

    /// <summary>It was printed with no mark, so nobody starts from "it is 1 to 4".</summary>
    [Fact]
    public void What_nobody_is_shown_has_no_mark_in_a_later_release_either()
    {
        DisclosureRelease release = new([]) { Cells = [new ReleaseCell(new CellKey("rest"), 2) { Publish = false }] };
        var told = Protect.Release(release, WithMarks).Ledger;

        Assert.Equal(SuppressionReason.NotForPublication, Protect.Release(release with { Earlier = told }, WithMarks).Cells.Single().Reason);
    }

    /// <summary>Of 5, some with: 1 to 4 of them where a 0 of the others would have been seen, 1 to 5 where it would not.</summary>
    [Theory]
    [InlineData(true, "5")]
    [InlineData(false, "c")]
    public void A_rest_that_may_be_nought_leaves_more_room(bool mayBeNought, string whole)
    {
        var (all, with, without) = (new CellKey("all"), new CellKey("with"), new CellKey("without"));
        var outcome = Protect.Release(
            new DisclosureRelease([])
            {
                Cells = [new ReleaseCell(all, 5), new ReleaseCell(with, 3), new ReleaseCell(without, 2) { Publish = false, MayBeNought = mayBeNought }],
                Relations = [new CellRelation(all, [with, without])],
            },
            Public);

        Assert.Equal([whole, "c"], outcome.Cells.Take(2).Select(cell => cell.Text));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_is_protected_by_boxes_withstands_the_attack_by_linear_programme(int seed)
    {
        var table = Cube(8, 7, 6, new Random(seed));
        var shown = Protect.Table(table, Public);

        Assert.Null(shown.Withheld);
        var attack = Attack.On([.. shown.Cells.Select(cell => new AttackedCell(cell.Key, cell.Value, cell.Value))], [.. table.Relations()]);
        var small = table.Cells.Where(cell => cell.Count is > 0 and < 5).Select(table.KeyOf).ToHashSet();
        Assert.NotEmpty(small);
        Assert.DoesNotContain(attack.Intervals, interval => small.Contains(interval.Key) && interval.IsAtRisk(5));
        Assert.Equal(small.Count, attack.Intervals.Count(interval => small.Contains(interval.Key)));
    }

    /// <summary>By what "&lt;5" and "c" say of themselves, and as arithmetic alone has it.</summary>
    private static void AssertReadersOfMarksFindNothing(FrequencyTable table, ProtectedTable shown)
    {
        var small = table.Cells.Where(cell => cell.Count is > 0 and < 5).Select(table.KeyOf).ToHashSet();
        Assert.NotEmpty(small);
        foreach (var readsMarks in new[] { false, true })
        {
            var attack = Attack.On(
                [
                    .. shown.Cells.Select(cell => new AttackedCell(cell.Key, cell.Value, cell.Value)
                    {
                        AtLeast = readsMarks && cell.Mark == "c" && !cell.Codes.Any(FrequencyTable.IsTotal) ? 5 : 1,
                        AtMost = readsMarks && cell.Mark == "<5" ? 4 : null,
                    }),
                ],
                [.. table.Relations()]);

            Assert.False(attack.Contradictory);
            Assert.Equal(small.Count, attack.Intervals.Count(interval => small.Contains(interval.Key)));

            // marks themselves leave four numbers: three of them must be left by whatever else is printed
            Assert.All(attack.Intervals.Where(interval => small.Contains(interval.Key)), interval =>
                Assert.True(interval.High is null || interval.High - interval.Low >= (readsMarks ? 2 : 4), $"{interval.Key} is {interval.Low} to {interval.High}"));
        }
    }

    private static FrequencyTable Cube(int areas, int categories, int years, Random random) => FrequencyTable.WithMargins("Large",
        [Codes("area", areas), Codes("category", categories), Codes("year", years)],
        from a in Enumerable.Range(0, areas)
        from c in Enumerable.Range(0, categories)
        from y in Enumerable.Range(0, years)
        select new TableCell([$"area{a}", $"category{c}", $"year{y}"], Poisson(random, (1 + a % 5) * 12.0 / ((c + 1) * (c + 1)))));

    private static TableDimension Codes(string name, int count) => new(name, Enumerable.Range(0, count).Select(i => $"{name}{i}").ToList());

    private static int Poisson(Random random, double mean)
    {
        var (count, product) = (0, random.NextDouble());
        for (var limit = Math.Exp(-mean); product > limit; count++)
        {
            product *= random.NextDouble();
        }

        return count;
    }

    private static IEnumerable<TableCell> Inner(string[] rows, int[][] counts) =>
        rows.SelectMany((row, r) => new[] { "SUDI", "Trauma", "Perinatal", "Infection" }.Select((category, c) => new TableCell([row, category], counts[r][c])));

    private static (IReadOnlyList<ReleaseCell> Cells, IReadOnlyList<CellRelation> Relations) FromJson(string json)
    {
        using var file = JsonDocument.Parse(json);
        return (
            file.RootElement.GetProperty("cells").EnumerateArray()
                .Select(cell => new ReleaseCell(new CellKey(cell.GetProperty("id").GetString()!), cell.GetProperty("value").GetInt32())).ToList(),
            file.RootElement.GetProperty("relations").EnumerateArray()
                .Select(relation => new CellRelation(new CellKey(relation.GetProperty("total").GetString()!),
                    relation.GetProperty("parts").EnumerateArray().Select(part => new CellKey(part.GetString()!)).ToList())).ToList());
    }

    private static void AssertWithstandsTheAttack(ReleaseOutcome outcome, string truth, IReadOnlyList<CellRelation> relations)
    {
        Assert.SkipUnless(Attacker.IsInstalled, "python3 is not installed");
        var published = JsonSerializer.Serialize(new
        {
            cells = outcome.Cells.Select(cell => new { id = cell.Key.Text, value = cell.RoundTo > 1 && cell.Value is { } v ? new[] { v - 2, v + 2 } : (object?)cell.Value }),
            relations = relations.Select(relation => new { total = relation.Total.Text, parts = relation.Parts.Select(part => part.Text) }),
        });
        var (status, text) = Attacker.Attacks(published, truth, "json");
        Assert.True(status == 0, string.Create(CultureInfo.InvariantCulture, $"status {status}: {text} {published}"));
    }
}
