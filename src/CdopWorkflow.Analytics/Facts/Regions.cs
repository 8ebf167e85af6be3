using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.Facts;

/// <summary>The region of a death is kept with its row: the figures of a region then need no list of its councils.</summary>
public static class Regions
{
    /// <summary>The region around the council or, where the council is unknown, around the panel; empty where neither is known.</summary>
    public static string Around(AreaTable areas, string council, string panel, DateOnly on) =>
        (areas.RegionOf(council, on) ?? areas.RegionOf(panel, on))?.Code ?? "";
}
