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
