using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.ReferenceData;
using CdopWorkflow.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Areas;

/// <summary>Pan-Lancashire closes at the end of March 2025; the panel in its place closes a year later, and a third one follows.</summary>
internal static class MergedPanels
{
    public const string Closed = "PAN-LANCASHIRE";
    public const string Between = "LANCASHIRE-COAST";
    public const string Successor = "LANCASHIRE-ALL";
    public const string NorthWest = "E12000002";
    public static readonly DateTimeOffset AfterOneMerger = new(2025, 4, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset AfterBoth = new(2026, 4, 2, 9, 0, 0, TimeSpan.Zero);

    public static void Merge(TestApp app)
    {
        using var text = new StreamReader(app.Services.GetRequiredService<ReferenceFolder>().Open(ReferenceTable.Areas));
        app.Services.GetRequiredService<AreaTable>().TakeOver(AreaTable.Load(new StringReader(Changed(text.ReadToEnd()))));
    }

    private static string Changed(string shipped)
    {
        const string Panel = $"Panel,{Closed},Pan-Lancashire,{NorthWest},,,LAN,";
        const string Council = "Council,E06000008,Blackburn with Darwen,PAN-LANCASHIRE,,,,";
        Assert.Contains(Panel, shipped);
        Assert.Contains(Council, shipped);
        return shipped
            .Replace(Panel, $"""
                Panel,{Closed},Pan-Lancashire,{NorthWest},,2025-03-31,LAN,{Between}
                Panel,{Between},Lancashire Coast,{NorthWest},2025-04-01,2026-03-31,LCO,{Successor}
                Panel,{Successor},All Lancashire,{NorthWest},2026-04-01,,LAL,
                """, StringComparison.Ordinal)
            .Replace(Council, $"""
                Council,E06000008,Blackburn with Darwen,{Closed},,2025-03-31,,
                Council,E06000008,Blackburn with Darwen,{Between},2025-04-01,2026-03-31,,
                Council,E06000008,Blackburn with Darwen,{Successor},2026-04-01,,,
                """, StringComparison.Ordinal);
    }
}
