using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Publication;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Disclosure;

namespace CdopWorkflow.Tests.Analytics.Publication;

/// <summary>Factors of a panel's quarters and of their year, published one after the other.</summary>
public sealed class FactorsOfPeriodsTests
{
    private static readonly ReportYear Year = ReportYear.Financial(2024);
    private static readonly AreaTable Areas = AreaTable.Shipped;
    private static readonly DisclosureRule Rule = new DisclosureSettings().RuleFor(Audience.Public, AreaLevel.SubNational);

    /// <summary>"&lt;5" is 1 to 4, so a year of 16 would tell all four quarters: 4 each.</summary>
    [Fact]
    public void A_year_does_not_tell_what_the_marks_of_its_quarters_leave_open()
    {
        var told = ReleaseLedger.Empty;
        foreach (var (quarter, cases) in Year.Quarters().Zip([4, 4, 4, 4]))
        {
            var shown = Published(quarter, told, Sensitive(cases));
            Assert.Equal("<5", TextOf(shown));
            told = told.With(shown.Told);
        }

        Assert.Equal("c", TextOf(Published(Year, told, Sensitive(16))));
        Assert.Equal("16", TextOf(Published(Year, ReleaseLedger.Empty, Sensitive(16))));
    }

    /// <summary>What was kept before marks were still reads as it was printed.</summary>
    [Fact]
    public void A_release_from_before_marks_were_kept_is_read_by_the_marks_it_had()
    {
        var kept = Year.Quarters().Zip([4, 4, 4, 4]).Aggregate(ReleaseLedger.Empty, (told, part) => told.With(Published(part.First, told, Sensitive(part.Second)).Told));
        var old = kept with { Cells = [.. kept.Cells.Select(cell => cell with { MarkedBelow = null })] };
        var read = old with { Cells = [.. old.Cells.Select(EarlierFigures.WithItsMark)] };

        Assert.Equal("c", TextOf(Published(Year, read, Sensitive(16))));
    }

    /// <summary>A table lists every factor that was found, so the third and fourth quarter are known to have 0: 8 would tell 4 and 4.</summary>
    [Fact]
    public void A_year_does_not_tell_quarters_by_those_that_do_not_list_the_factor()
    {
        var told = ReleaseLedger.Empty;
        foreach (var (quarter, cases) in Year.Quarters().Zip([4, 4, 0, 0]))
        {
            told = told.With(Published(quarter, told, Lines(cases)).Told);
        }

        Assert.Equal("c", TextOf(Published(Year, told, Lines(8))));
        Assert.Equal("8", TextOf(Published(Year, ReleaseLedger.Empty, Lines(8))));
    }

    [Fact]
    public void A_quarter_that_does_not_list_a_factor_does_not_complete_the_year()
    {
        var told = Published(Year, ReleaseLedger.Empty, Lines(8)).Told;
        foreach (var (quarter, cases) in Year.Quarters().Take(2).Zip([4, 4]))
        {
            told = told.With(Published(quarter, told, Lines(cases)).Told);
        }

        var third = Published(Year.Quarters()[2], told, Lines(0));
        Assert.Contains(third.Content.Tables, table => table.Code == "factors");
        told = told.With(third.Told);
        Assert.DoesNotContain(Published(Year.Quarters()[3], told, Lines(0)).Content.Tables, table => table.Code == "factors");
    }

    [Fact]
    public void A_factor_that_was_hidden_before_and_is_gone_is_still_listed()
    {
        var quarter = Year.Quarters()[0];
        var told = Published(quarter, ReleaseLedger.Empty, Lines(3)).Told;

        Assert.Equal("c", TextOf(Published(quarter, told, Lines(0))));
    }

    /// <summary>A factor found so often in each quarter that it is printed, beside the one in question.</summary>
    private static FactorLine[] Lines(int cases) => [new("B", "B", false, 12), .. cases > 0 ? [new FactorLine("A", "A", false, cases)] : Array.Empty<FactorLine>()];

    private static FactorLine Sensitive(int cases) => new("A", "A", true, cases);

    private static string? TextOf(PublicVersion version, string factor = "A") =>
        version.Content.Tables.FirstOrDefault(table => table.Code == "factors")?.Rows.FirstOrDefault(row => row.Name == factor)?.Cells[0];

    private static PublicVersion Published(ReportYear period, ReleaseLedger earlier, params FactorLine[] factors)
    {
        var (panel, region) = (Areas.Find(Decided.PanLancashire)!, Areas.Find("E12000002")!);
        var quarters = period.IsQuarter ? 1 : 4;
        ReviewGroup with = new(Decided.Lancashire, panel.Code, region.Code, AgeBand.Days28To364, DeathCategory.Infection, ModifiableOutcome.Identified, 30 * quarters);
        var version = PublicVersion.Of(
            panel, region, period,
            new ReportFacts(
                [with, with with { Outcome = ModifiableOutcome.NotIdentified }], factors, [], [new SliceGroup(ReportSlice.Sex.Code, nameof(Sex.Male), true, 60 * quarters)]), earlier, Areas, Rule);
        Assert.Empty(version.Blocked);
        return version;
    }
}
