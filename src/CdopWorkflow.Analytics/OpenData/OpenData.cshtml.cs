using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.OpenData;

/// <summary>Every published table with its files, for anyone.</summary>
[AllowAnonymous]
public sealed class OpenDataModel(AnalyticsDb db, AreaTable areas) : PageModel
{
    public IReadOnlyList<OpenReport> Reports { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var published = await db.Reports.AsNoTracking().Where(report => report.PublishedAt != null)
            .OrderByDescending(report => report.Period).ThenBy(report => report.Area).ThenByDescending(report => report.Version)
            .Select(report => new Report { Area = report.Area, Period = report.Period, Version = report.Version, State = report.State, PublishedAt = report.PublishedAt, Public = report.Public })
            .ToListAsync(cancel);
        var shown = new HashSet<string>();
        Reports = [.. published.Select(report => Of(report, shown)).OfType<OpenReport>()];
    }

    /// <summary>Null where this installation no longer knows the area.</summary>
    private OpenReport? Of(Report report, HashSet<string> shown)
    {
        if (areas.Find(report.Area) is not { } area || ReportYear.Parse(report.Period) is not { } period)
        {
            return null;
        }

        var name = $"{report.Area}-{report.Period}";
        return new OpenReport(
            $"{ReportPage.TitleOf(area, period)}, version {report.Version}{(report.State == ReportState.Superseded ? " (superseded)" : "")}",
            shown.Add(name) ? name : $"{name}-v{report.Version}",
            [.. OpenTable.Of(report, area, period)]);
    }
}
