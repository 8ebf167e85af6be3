using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Releases;

/// <summary>The ledger of releases, without the numbers.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class ReleasesModel(OwnAreas own, AnalyticsDb db, AreaTable areas) : PageModel
{
    public IReadOnlyList<Release> Releases { get; private set; } = [];

    public string NameOf(Release release) => ReportPage.TitleOf(areas.Find(release.Area)!, ReportYear.Parse(release.Period)!);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var codes = own.All().Select(area => area.Code).ToList();
        var found = await db.Releases.AsNoTracking().Where(release => codes.Contains(release.Area))
            .Select(release => new Release
            {
                Id = release.Id,
                Area = release.Area,
                Period = release.Period,
                ReportVersion = release.ReportVersion,
                At = release.At,
                ByName = release.ByName,
                Tables = release.Tables,
                Told = release.Told,
                Hidden = release.Hidden,
                Overridden = release.Overridden,
            })
            .ToListAsync(cancel);
        Releases = [.. found.OrderByDescending(release => release.At)];
    }
}
