using System.Globalization;
using CdopWorkflow.Web.Formats;
using CdopWorkflow.Web.Plots;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Tests.Web.Gallery;

public sealed class PlotsModel : PageModel
{
    private static readonly double?[] Counts = [4, 7, null, 5, 6, 12, 8, 3, 0, 6, 5, 9];

    public IReadOnlyList<PlotPoint> Months { get; } =
        [.. Counts.Select((count, index) => new PlotPoint(new DateOnly(2025, index + 1, 1).ToString("MMM yyyy", UkFormat.Culture), count))];

    public IReadOnlyList<PlotMark> Marks { get; } = [new("Jun 2025", "Alert raised")];

    public IReadOnlyList<PlotPoint> Areas { get; } =
    [
        new("Northern Moors and Dales", 21.4) { Low = 15.2, High = 29.1 },
        new("Coast </script>", null),
        new("South", 33.8) { Low = 27.5, High = 41.2 },
    ];

    public IReadOnlyList<PlotPoint> Layers { get; } =
    [
        new("2025 Q1", 4, "Modifiable"), new("2025 Q1", 9, "Not modifiable"), new("2025 Q1", 2, "Not enough known"),
        new("2025 Q2", 6, "Modifiable"), new("2025 Q2", 7, "Not modifiable"), new("2025 Q2", null, "Not enough known"),
    ];

    public IReadOnlyList<PlotPoint> Panels { get; } =
        [new("North", 1.2) { Across = 12 }, new("South", 0.8) { Across = 30 }, new("West", 1.9) { Across = 22 }];

    public IReadOnlyList<PlotLine> Limits { get; } = [Limit("Upper limit", 1), Limit("Lower limit", -1)];

    public IReadOnlyList<(string Reference, string State, int Days)> Rows { get; } =
        [("CDR-2026-0014", "Ready for panel", 112), ("CDR-2026-0015", "Gathering information", 1043)];

    private static PlotLine Limit(string name, int sign) =>
        new(name, [.. Enumerable.Range(4, 30).Select(expected => new PlotPoint(expected.ToString(CultureInfo.InvariantCulture), Math.Max(0, 1 + (sign * 1.96 / Math.Sqrt(expected)))) { Across = expected })]);
}
