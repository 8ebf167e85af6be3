using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Analytics.PublicFigures;

/// <summary>The way to the published reports, for anyone.</summary>
[AllowAnonymous]
public sealed class PublicFiguresModel(ReportShelf shelf, AreaTable areas) : PageModel
{
    public IReadOnlyList<PublicYear> Years { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var reports = (await shelf.AllPublicAsync(cancel))
            .Select(report => new ReportLine(areas.Find(report.Area)!, ReportYear.Parse(report.Period)!, report.Version, ReportState.Published));
        Years =
        [
            .. reports.GroupBy(report => report.Period.Whole).OrderByDescending(year => year.Key.From).Select(year => new PublicYear(
                year.Key.Label,
                [.. year.OrderBy(report => report.Area.Kind).ThenBy(report => report.Area.Name, StringComparer.OrdinalIgnoreCase).ThenBy(report => report.Period.Code, StringComparer.Ordinal)])),
        ];
    }

    /// <summary>A financial year with what was published about it and its quarters.</summary>
    public sealed record PublicYear(string Label, IReadOnlyList<ReportLine> Reports);
}
