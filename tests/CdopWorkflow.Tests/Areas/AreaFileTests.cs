using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Tests.Areas;

public sealed class AreaFileTests
{
    private const string Good = """
        # An installation's own table.
        kind,code,name,parent,valid-from,valid-to,reference-prefix,succeeded-by
        Country,E92000001,England,,,,,
        Region,R1,One Region,E92000001,,,,

        Panel,P1,"First, Second",R1,,,AAA,
        Panel,P2,Third,R1,,,BBB,
        Council,C1,Moving Council,P1,,2024-06-30,,
        Council,C1,Moved Council,P2,2024-07-01,,,

        """;

    [Fact]
    public void A_council_that_changes_panel_is_never_held_by_two_nor_by_none()
    {
        var table = Load(Good);

        Assert.Equal("P1", table.PanelOf("C1", new DateOnly(2024, 6, 30))?.Code);
        Assert.Equal("P2", table.PanelOf("C1", new DateOnly(2024, 7, 1))?.Code);
        Assert.Empty(table.Children("P1", new DateOnly(2024, 7, 1)));
        Assert.Equal("Moved Council", table.NameOf("C1"));
        Assert.Equal("First, Second", table.NameOf("P1"));
        Assert.True(table.Council("C1")!.ExistsOn(new DateOnly(2020, 1, 1)));
    }

    [Theory]
    [InlineData("Council,C1,Moved Council,P2,2024-07-01,,,", "Council,C1,Moved Council,P2,2024-06-30,,,", "two lines for the same day")]
    [InlineData("Council,C1,Moved Council,P2,2024-07-01,,,", "Council,C1,Moved Council,P3,2024-07-01,,,", "one level up")]
    [InlineData("Council,C1,Moved Council,P2,2024-07-01,,,", "Council,C1,Moved Council,R1,2024-07-01,,,", "one level up")]
    [InlineData("Council,C1,Moved Council,P2,2024-07-01,,,", "Council,C1,Moved Council,P2,1 July,,,", "line 9")]
    [InlineData("Council,C1,Moved Council,P2,2024-07-01,,,", "Board,C1,Moved Council,P2,2024-07-01,,,", "line 9")]
    [InlineData("Council,C1,Moved Council,P2,2024-07-01,,,", "Council,C1,Moved Council,P2", "line 9")]
    [InlineData("\"First, Second\"", "\"First, Second", "line 6: a quotation mark")]
    [InlineData("Panel,P2,Third,R1,,,BBB,", "Panel,P2,Third,R1,,,AAA,", "AAA is used twice")]
    [InlineData("Panel,P2,Third,R1,,,BBB,", "Panel,P2,Third,R1,,,,", "three letters")]
    [InlineData("Panel,P2,Third,R1,,,BBB,", "Panel,P2,Third,R1,,2030-03-31,BBB,P9", "P9, which takes the place of P2, is not a panel of this file")]
    [InlineData("Panel,P2,Third,R1,,,BBB,", "Panel,P2,Third,R1,,2030-03-31,BBB,C1", "C1, which takes the place of P2, is not a panel of this file")]
    [InlineData("kind,code", "sort,code", "heading")]
    public void A_table_that_would_be_ambiguous_is_refused_with_its_line(string good, string bad, string reason)
    {
        Assert.Contains(good, Good);
        var refusal = Assert.Throws<FormatException>(() => Load(Good.Replace(good, bad)));
        Assert.Contains(reason, refusal.Message);
    }

    private static AreaTable Load(string text) => AreaTable.Load(new StringReader(text));
}
