using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Tests.Areas;

public sealed class AreaTableTests
{
    private static readonly AreaTable Table = AreaTable.Shipped;
    private static readonly DateOnly Today = new(2026, 3, 1);

    [Fact]
    public void England_has_153_upper_tier_councils_in_9_regions()
    {
        Assert.Equal(153, Table.Councils(Today).Count());
        Assert.Equal(9, Table.Regions(Today).Count());
        Assert.All(Table.Councils(Today), council => Assert.Matches("^E(06|08|09|10)[0-9]{6}$", council.Code));
    }

    [Theory]
    [InlineData("2018-06-01", 152)] // Bournemouth, Poole and Dorset: three then, two now
    [InlineData("2019-04-01", 151)]
    [InlineData("2021-04-01", 152)] // Northamptonshire became two
    [InlineData("2023-03-31", 152)]
    [InlineData("2023-04-01", 153)] // Cumbria became two
    public void The_number_of_councils_follows_the_reorganisations(string on, int count)
    {
        Assert.Equal(count, Table.Councils(DateOnly.Parse(on)).Count());
    }

    [Theory]
    [InlineData("E06000008", "PAN-LANCASHIRE")]
    [InlineData("E06000009", "PAN-LANCASHIRE")]
    [InlineData("E10000017", "PAN-LANCASHIRE")]
    [InlineData("E08000001", "BOLTON-SALFORD-WIGAN")]
    [InlineData("E08000007", "STOCKPORT-TAMESIDE-TRAFFORD")]
    [InlineData("E06000007", "PAN-CHESHIRE")]
    [InlineData("E08000029", "SOLIHULL-WARWICKSHIRE-COVENTRY")]
    [InlineData("E08000035", "LEEDS")]
    public void A_council_has_the_panel_of_its_footprint(string council, string panel)
    {
        Assert.Equal(panel, Table.PanelOf(council, Today)?.Code);
    }

    [Fact]
    public void Every_council_has_one_panel_and_one_region_on_every_day_it_exists()
    {
        DateOnly[] days = [new(2018, 1, 1), new(2019, 3, 31), new(2019, 4, 1), new(2021, 4, 1), new(2023, 3, 31), new(2023, 4, 1), Today];

        Assert.All(days, on => Assert.All(Table.Councils(on), council =>
        {
            Assert.Equal(
                [AreaKind.Council, AreaKind.Panel, AreaKind.Region, AreaKind.Country],
                Table.AncestorsAndSelf(council.Code, on).Select(area => area.Kind));
            Assert.Contains(council, Table.Children(Table.PanelOf(council.Code, on)!.Code, on));
        }));
    }

    [Fact]
    public void Every_panel_has_a_council_and_a_prefix_of_its_own()
    {
        Assert.All(Table.Panels(Today), panel => Assert.NotEmpty(Table.Children(panel.Code, Today)));
        Assert.Equal(Table.Panels(Today).Count(), Table.Panels(Today).Select(panel => panel.ReferencePrefix).Distinct().Count());
        Assert.All(Table.Panels(Today), panel => Assert.Matches("^[A-Z]{3}$", panel.ReferencePrefix));
        Assert.Equal("LAN", Table.Find("PAN-LANCASHIRE")?.ReferencePrefix);
    }

    [Fact]
    public void A_closed_council_keeps_its_name_and_names_its_successors()
    {
        var cumbria = Table.Council("E10000006");

        Assert.Equal("Cumbria", cumbria?.Name);
        Assert.Equal(new DateOnly(2023, 3, 31), cumbria?.Closed);
        Assert.Equal(["Cumberland", "Westmorland and Furness"], cumbria!.SucceededBy.Select(Table.NameOf));
        Assert.Equal("CUMBRIA", Table.PanelOf("E10000006", new DateOnly(2023, 3, 31))?.Code);
        Assert.Null(Table.PanelOf("E10000006", new DateOnly(2023, 4, 1)));
        Assert.Null(Table.PanelOf("E06000063", new DateOnly(2023, 3, 31)));
    }

    [Fact]
    public void Every_successor_opened_the_day_after()
    {
        var closed = Table.All.Where(area => area.Closed is not null).ToList();

        Assert.Equal(10, closed.Count);
        Assert.All(closed, area => Assert.All(area.SucceededBy, code => Assert.Equal(area.Closed!.Value.AddDays(1), Table.Council(code)?.Opened)));
        Assert.All(closed, area => Assert.NotEmpty(area.SucceededBy));
    }

    [Theory]
    [InlineData("E06000008", "PAN-LANCASHIRE", true)]
    [InlineData("E06000008", "E12000002", true)]
    [InlineData("E06000008", "E92000001", true)]
    [InlineData("E06000008", "E06000008", true)]
    [InlineData("E06000008", "E12000003", false)]
    [InlineData("E06000008", "MERSEYSIDE", false)]
    [InlineData("PAN-LANCASHIRE", "E06000008", false)]
    [InlineData("E99999999", "E92000001", false)]
    public void An_area_lies_in_its_panel_its_region_and_England(string area, string ancestor, bool within)
    {
        Assert.Equal(within, Table.IsWithin(area, ancestor, Today));
    }

    [Fact]
    public void The_levels_lead_down_as_well()
    {
        Assert.Equal(["Blackburn with Darwen", "Blackpool", "Lancashire"], Table.Children("PAN-LANCASHIRE", Today).Select(area => area.Name));
        Assert.Equal(9, Table.Children(AreaTable.England, Today).Count());
        Assert.Equal("North West", Table.RegionOf("E06000008", Today)?.Name);
        Assert.Equal("North West", Table.RegionOf("PAN-LANCASHIRE", Today)?.Name);
    }

    [Fact]
    public void What_is_unknown_is_shown_as_its_code_and_belongs_nowhere()
    {
        Assert.Equal("W06000015", Table.NameOf("W06000015"));
        Assert.Null(Table.PanelOf("W06000015", Today));
        Assert.Null(Table.Council("PAN-LANCASHIRE"));
    }

    [Fact]
    public void The_licence_of_the_source_is_named_in_the_file()
    {
        using var reader = new StreamReader(typeof(AreaTable).Assembly.GetManifestResourceStream(typeof(AreaTable), "areas.csv")!);
        Assert.Contains("Open Government Licence v3.0", reader.ReadToEnd());
    }
}
