using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics.Reports;

namespace CdopWorkflow.Tests.Analytics.AnnualReport;

/// <summary>Where children died, and whether a coroner investigated.</summary>
public sealed class CircumstancesTests
{
    private const string Places = "Reviews by place of death, Pan-Lancashire, 2021/22";
    private const string Inquests = "Reviews by whether a coroner investigated, Pan-Lancashire, 2021/22";

    [Fact]
    public async Task Inside_every_place_stands_with_its_share_and_what_was_not_told_is_not_known()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(Facts());
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/annual-report/PAN-LANCASHIRE/2021-22");

        Assert.Equal(["20", "4", "20.0%"], page.Row(Places, "Hospital"));
        Assert.Equal(["9", "0", "0.0%"], page.Row(Places, "Home, or another private residence"));
        Assert.Equal(["0", "0", "not applicable"], page.Row(Places, "Hospice"));
        Assert.Equal(["2", "0", "0.0%"], page.Row(Places, "Elsewhere"));
        Assert.Equal(["7", "0", "0.0%"], page.Row(Places, "Not known"));
        Assert.Equal(["38", "4", "10.5%"], page.Row(Places, "Total"));
        Assert.Equal(["11", "0", "0.0%"], page.Row(Inquests, "Yes"));
        Assert.Equal(["20", "4", "20.0%"], page.Row(Inquests, "No"));
        Assert.Equal(["7", "0", "0.0%"], page.Row(Inquests, "Not known"));
        page.Shows("if an inquest or a coroner’s investigation was recorded");
    }

    [Fact]
    public async Task For_everyone_what_is_small_is_hidden_with_another_from_which_it_could_be_worked_out()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(Facts());
        await analytics.PublishAsync(Decided.PanLancashire, "2021-22");
        var page = await analytics.App.Anonymous().GetAsync("/analytics/public/PAN-LANCASHIRE/2021-22");

        Assert.Equal(["<5"], page.Row(Places, "Elsewhere"));
        Assert.Equal(["38"], page.Row(Places, "Total"));
        Assert.Contains("c", Enum.GetValues<PlaceBand>().Select(band => page.Row(Places, band.Label())[0]));
        Assert.Equal(["11"], page.Row(Inquests, "Yes"));
        page.Shows("Hospital includes mental health units");
    }

    /// <summary>38 reviews; those from before places were told are the last seven.</summary>
    private static IEnumerable<AnalyticsApp.Sent> Facts() => Enumerable.Range(0, 38).Select(n => new Decided(new DateOnly(2021, 6, 1).AddDays(n))
    {
        Place = n switch { < 20 => PlaceBand.Hospital, < 29 => PlaceBand.Home, < 31 => PlaceBand.Elsewhere, _ => null },
        Inquest = n switch { < 20 => Answer.No, < 31 => Answer.Yes, _ => null },
        Modifiable = n < 4 ? ["OVERCROWDING"] : [],
    }.Reviewed);
}
