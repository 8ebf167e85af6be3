using CdopWorkflow.Analytics.Denominators;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Tests.Analytics.Denominators;

public sealed class DenominatorReaderTests
{
    private const string Heading = "measure,area,year,breakdown,category,count,provisional,source\n";

    [Theory]
    [InlineData("births,E06000008,2024,,,2000,no,ONS", "Line 2: measure must be live-births or children")]
    [InlineData("live-births,E06000099,2024,,,2000,no,ONS", "Line 2: area must be the code of a council, panel or region, or of England")]
    [InlineData("live-births,E06000008,2026,,,2000,no,ONS", "Line 2: year must be a calendar year from 1970 to 2025")]
    [InlineData("live-births,E06000008,2024,,,\"2,000\",no,ONS", "Line 2: count must be a whole number, 0 or more, without commas or marks")]
    [InlineData("live-births,E06000008,2024,,,<5,no,ONS", "Line 2: count must be a whole number, 0 or more, without commas or marks")]
    [InlineData("live-births,E06000008,2024,deprivation-fifth,6,2000,no,ONS", "Line 2: category must be 1, 2, 3, 4 or 5")]
    [InlineData("live-births,E06000008,2024,,1,2000,no,ONS", "Line 2: category must be empty where there is no breakdown")]
    [InlineData("live-births,E06000008,2024,,,2000,maybe,ONS", "Line 2: provisional must be yes or no")]
    [InlineData("live-births,E06000008,2024,,,2000,no,", "Line 2: source must say who published the figure, in up to 200 characters")]
    [InlineData("live-births,E06000008,2024,,,2000,no,ONS\nlive-births,E06000008,2024,,,2001,no,ONS", "Line 3: this figure stands in line 2 as well")]
    [InlineData("live-births,E06000008,2024,,,2000,no,ONS\nlive-births,E06000008,2024,deprivation-fifth,1,2001,no,ONS", "Line 3: the parts add up to 2001, more than the 2000 of line 2")]
    [InlineData("live-births,E06000008,2024,,,2000,no,\"ONS", "Line 2: a quotation mark is missing or in the wrong place")]
    [InlineData("", "The file has no figures")]
    public void A_fault_is_told_with_its_line(string lines, string fault)
    {
        var reading = Read(Heading + lines);
        Assert.Contains(fault, reading.Faults.Select(known => known.ToString()));
        Assert.False(reading.IsGood);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_quotes_may_hold_commas()
    {
        var reading = Read("\uFEFFsource,count,area,year,measure,category,breakdown,provisional\r\n\"ONS, table 3\",2000,E06000008,2024,live-births,,,yes\r\n");
        Assert.Empty(reading.Faults);
        Assert.Equal(new DenominatorLine(2, DenominatorMeasure.LiveBirths, "E06000008", 2024, DenominatorBreakdown.None, "", 2000, true, "ONS, table 3"), Assert.Single(reading.Lines));
    }

    [Fact]
    public void A_missing_column_is_named() =>
        Assert.Contains("the columns category, source are missing", Assert.Single(Read("measure,area,year,breakdown,count,provisional\nx").Faults).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_council_has_no_figure_for_a_year_after_it_closed()
    {
        var closed = AreaTable.Shipped.All.First(area => area is { Kind: AreaKind.Council, Closed: not null });
        var fault = Assert.Single(Read($"{Heading}live-births,{closed.Code},{closed.Closed!.Value.Year + 1},,,10,no,ONS").Faults);
        Assert.Equal($"{closed.Name} did not exist in {closed.Closed.Value.Year + 1}", fault.Reason);
    }

    private static DenominatorReading Read(string text) => new DenominatorReader(AreaTable.Shipped, new DateOnly(2025, 9, 2)).Read(new StringReader(text));
}
