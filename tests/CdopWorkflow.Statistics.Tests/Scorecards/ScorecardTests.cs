using CdopWorkflow.Statistics.Scorecards;

namespace CdopWorkflow.Statistics.Tests.Scorecards;

public sealed class ScorecardTests
{
    [Theory]
    [InlineData("74.0%", 74.0, 1, false)]
    [InlineData("9,537", 9537, 0, false)]
    [InlineData("about 3000", 3000, 0, false)]
    [InlineData("11.6 (derived)", 11.6, 1, false)]
    [InlineData("+10 points", 10, 0, false)]
    [InlineData("−0.4", -0.4, 1, false)]
    [InlineData("17 (24.30", 24.30, 2, true)]
    [InlineData("5 (5.5)", 5.5, 1, false)]
    public void A_number_is_read_as_people_print_it(string text, double value, int decimals, bool odd) =>
        Assert.Equal(new PrintedNumber((decimal)value, decimals, odd), PrintedNumber.Parse(text));

    [Theory]
    [InlineData("n/a")]
    [InlineData("two thirds")]
    [InlineData("6 to 12")]
    [InlineData("13 of 15")]
    [InlineData("")]
    public void What_is_no_number_is_not_made_one(string text) => Assert.Null(PrintedNumber.Parse(text));

    [Theory]
    [InlineData(">65%", 65.0, RuleColour.Amber)]
    [InlineData(">65%", 65.1, RuleColour.Green)]
    [InlineData("<15%", 100, RuleColour.Red)]
    [InlineData("320", 320, RuleColour.Green)]
    [InlineData("320", 315, RuleColour.Amber)]
    [InlineData("320", 300, RuleColour.Red)]
    [InlineData(">=45%", 45, RuleColour.Green)]
    public void The_colour_follows_from_the_target(string target, double value, RuleColour colour) =>
        Assert.Equal(colour, ScorecardTarget.Parse(target)!.Judge((decimal)value, 5));

    [Fact]
    public void The_table_of_indicators_reads_as_the_scenario_says()
    {
        var figures = ScorecardRules.Judge([
            .. PublishedTables.Read("stop_smoking_kpis_2022_23.csv").Lines, .. PublishedTables.Read("stop_smoking_referrals_by_district_2022_23.csv").Lines,
        ]);
        ScorecardFigure Of(string code, string period) => figures.Single(figure => figure.Line.Code == code && figure.Line.Period == period);

        Assert.Equal((64.8m, RuleColour.Amber), (Of("SS1a & SS1b", "Q4").Computed, Of("SS1a & SS1b", "Q4").Colour));
        Assert.Equal("66.1%", Of("SS1a & SS1b", "Q4").Line.Printed);
        Assert.Equal("no cases", Of("SS3", "Q4").ComputedText);
        Assert.Equal(RuleColour.Red, Of("SS4a & SS4b", "YTD").Colour);
        Assert.Equal(RuleColour.Amber, Of("SS12", "YTD").Colour);
        Assert.Equal(RuleColour.NoTarget, Of("SS12", "Q1").Colour);
        var referrals = Assert.Single(figures, figure => figure.Line.Area == "TOTAL" && figure.Line.Period == "Year");
        Assert.Equal((1092m, 0), (referrals.Computed, referrals.Findings.Count));
    }

    [Fact]
    public void Fewer_than_five_events_get_no_colour() => Assert.Equal(
        RuleColour.Unknown, ScorecardRules.Judge([new ScorecardLine { Key = "a", Table = "T", Indicator = "I", Numerator = 4, Denominator = 5, Printed = "80%", Target = ">65%" }])[0].Colour);

    [Theory]
    [InlineData("4", RuleColour.Unknown)]
    [InlineData("5", RuleColour.Red)]
    public void A_printed_count_of_fewer_than_five_gets_no_colour_either(string printed, RuleColour colour) => Assert.Equal(
        colour, ScorecardRules.Judge([new ScorecardLine { Key = "a", Table = "T", Indicator = "I", Unit = "count", Printed = printed, Target = "320" }])[0].Colour);

    [Theory]
    [InlineData("", "no lines")]
    [InlineData("indicator,printed\n", "no lines")]
    [InlineData("a,b\n1,2\n", "must name a column")]
    [InlineData("indicator,printed\nx\n", "Line 2 has 1 columns")]
    [InlineData("indicator,indicator\nx,y\n", "names a column twice")]
    [InlineData("indicator,printed\n,5\n", "no indicator")]
    public void A_file_that_cannot_be_read_says_why(string text, string reason) =>
        Assert.Contains(ScorecardFile.Read("file.csv", text).Faults, fault => fault.Contains(reason, StringComparison.Ordinal));

    [Fact]
    public void A_quotation_mark_that_is_never_closed_does_not_swallow_the_file() =>
        Assert.NotEmpty(ScorecardFile.Read("file.csv", "indicator,printed\n\"x,5\ny,6\nz,7\n").Faults);

    [Fact]
    public void A_line_made_from_itself_ends() =>
        Assert.Single(ScorecardRules.Judge([new ScorecardLine { Key = "a", Table = "T", Indicator = "I", Printed = "5", MadeBy = Making.Sum, MadeFrom = ["a"] }]));
}
