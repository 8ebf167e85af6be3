using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Audit;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Web.Content;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.AuditLog;

/// <summary>Who signed in, who was refused, who changed whose roles: the newest first, within the auditor's areas.</summary>
[Authorize(Policy = Policies.Auditor)]
public sealed class AuditLogModel(IdentityDb db, CurrentPerson current, AreaTable areas, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    /// <summary>Part of a name, an account's id or an action.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public int PageNumber { get; private set; } = 1;

    public int Pages { get; private set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public string NameOf(string area) => areas.NameOf(area);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var entries = Visible();
        if (!string.IsNullOrWhiteSpace(Find))
        {
            var text = Find.Trim();
            entries = entries.Where(entry => entry.WhoName.Contains(text) || entry.Who == text || entry.Subject == text || entry.Action == text);
        }

        Total = await entries.CountAsync(cancel);
        Pages = Math.Max(1, (Total + PageSize - 1) / PageSize);

        PageNumber = Math.Clamp(int.TryParse(Request.Query[PaginationTagHelper.Query], out var number) ? number : 1, 1, Pages);
        Entries = await entries.OrderByDescending(entry => entry.Sequence).Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        db.Audit("AuditLogRead", "audit", detail: $"page {PageNumber} of {Pages}");
        await db.SaveChangesAsync(cancel);
    }

    private IQueryable<AuditEntry> Visible()
    {
        var today = UkTime.DateOf(clock.GetUtcNow());
        var person = current.Value;
        if (person.Has(Role.Auditor, AreaTable.England, areas, today))
        {
            return db.AuditEntries.AsNoTracking();
        }

        string[] own = [.. areas.All.Select(area => area.Code).Where(code => person.Has(Role.Auditor, code, areas, today))];
        return db.AuditEntries.AsNoTracking().Where(entry => own.Contains(entry.Area));
    }
}
