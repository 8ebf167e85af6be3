using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Tests.Areas;

/// <summary>Who answers for a panel that has closed.</summary>
public sealed class AnsweringForTests
{
    private static readonly AreaTable Table = AreaTable.Load(new StringReader("""
        kind,code,name,parent,valid-from,valid-to,reference-prefix,succeeded-by
        Country,E92000001,England,,,,,
        Region,R1,One Region,E92000001,,,,
        Region,R2,Other Region,E92000001,,,,
        Panel,OLD,Old,R1,,2024-03-31,OLD,MID
        Panel,MID,Middle,R1,2024-04-01,2025-03-31,MID,NEW ALSO
        Panel,NEW,New,R2,2025-04-01,,NEW,
        Panel,ALSO,Also,R1,2025-04-01,,ALS,
        Panel,OTHER,Other,R1,,,OTH,
        Panel,ROUND,Round,R1,,2024-03-31,RND,ABOUT
        Panel,ABOUT,About,R1,,2024-03-31,ABT,ROUND
        Council,C1,One Council,OLD,,2024-03-31,,C2
        Council,C2,New Council,NEW,2025-04-01,,,
        """));

    [Theory]
    [InlineData("OLD", "2024-03-31", "OLD R1 E92000001")]
    [InlineData("OLD", "2024-04-01", "OLD MID R1 E92000001")]
    [InlineData("OLD", "2025-04-01", "OLD MID NEW ALSO R2 E92000001 R1")]
    [InlineData("NEW", "2025-04-01", "NEW R2 E92000001")]
    [InlineData("ROUND", "2025-04-01", "ROUND ABOUT")]
    [InlineData("C1", "2025-04-01", "C1")]
    [InlineData("NOWHERE", "2025-04-01", "NOWHERE")]
    public void A_closed_panel_is_answered_for_by_whoever_took_its_place(string area, string on, string answering) =>
        Assert.Equal(answering.Split(' '), Table.AnsweringFor(area, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("NEW", true)]
    [InlineData("ALSO", true)]
    [InlineData("R1", true)]
    [InlineData("R2", true)]
    [InlineData("E92000001", true)]
    [InlineData("OTHER", false)]
    [InlineData("C1", false)]
    public void A_role_reaches_the_panels_whose_place_its_area_took_and_no_others(string granted, bool reaches) =>
        Assert.Equal(reaches, Holding(granted).Has(Role.Coordinator, "OLD", Table, new DateOnly(2025, 4, 1)));

    [Fact]
    public void A_role_reaches_back_only_once_the_panel_has_closed() =>
        Assert.False(Holding("MID").Has(Role.Coordinator, "OLD", Table, new DateOnly(2024, 3, 31)));

    [Fact]
    public void Who_comes_after_is_not_told_to_who_was_before()
    {
        Assert.False(Holding("OLD").Has(Role.Coordinator, "NEW", Table, new DateOnly(2025, 4, 1)));
        Assert.False(Holding("OLD").Has(Role.Coordinator, "MID", Table, new DateOnly(2025, 4, 1)));
    }

    [Fact]
    public void A_panel_reviews_for_the_councils_of_the_panels_whose_place_it_took()
    {
        var today = new DateOnly(2025, 4, 1);
        Assert.Equal(["C1"], Table.CouncilsOf("NEW", new DateOnly(2024, 3, 31), today).Select(council => council.Code));
        Assert.Equal(["C1"], Table.CouncilsOf("OLD", new DateOnly(2024, 3, 31), today).Select(council => council.Code));
        Assert.Equal(["C2"], Table.CouncilsOf("NEW", today, today).Select(council => council.Code));
        Assert.Empty(Table.CouncilsOf("OTHER", new DateOnly(2024, 3, 31), today));
    }

    private static Person Holding(string area) => new("someone", "Someone", [new Grant(Role.Coordinator, area)]);
}
