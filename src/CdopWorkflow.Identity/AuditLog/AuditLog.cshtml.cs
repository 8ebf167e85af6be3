using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Audit;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Web.AuditTrail;
using CdopWorkflow.Web.Content;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.AuditLog;

/// <summary>Who signed in, who was refused, who changed whose roles: the newest first, within the auditor's areas.</summary>
[Authorize(Policy = Policies.Auditor)]
public sealed class AuditLogModel(IdentityDb db, AuditorsAreas areas, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;
    private const int ExportedAtMost = 100_000;

    /// <summary>Part of a name or of an action, or an account's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "From", ShortName = "first day")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "To", ShortName = "last day")]
    public DateOnly? To { get; set; }

    public int PageNumber { get; private set; } = 1;

    public int Pages { get; private set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    /// <summary>Refused sign-ins and changes of the last 7 days.</summary>
    public int Refusals { get; private set; }

    public DateTimeOffset? OldestRefusal { get; private set; }

    /// <summary>Names of the accounts on this page, by id.</summary>
    private Dictionary<string, string> Names { get; set; } = [];

    public string NameOfSubject(AuditEntry entry) => Names.GetValueOrDefault(entry.Subject, entry.Subject);

    public string NameOf(string area) => areas.NameOf(area);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var entries = areas.Of(db);
        var weekAgo = clock.GetUtcNow().AddDays(-7);
        var refusals = entries.Where(entry => entry.At >= weekAgo && entry.Action.EndsWith("Refused"));
        Refusals = await refusals.CountAsync(cancel);
        OldestRefusal = await refusals.OrderBy(entry => entry.Sequence).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefaultAsync(cancel);
        if (!ModelState.IsValid)
        {
            return;
        }

        entries = Found();
        Total = await entries.CountAsync(cancel);
        Pages = Math.Max(1, (Total + PageSize - 1) / PageSize);

        PageNumber = Math.Clamp(int.TryParse(Request.Query[PaginationTagHelper.Query], out var number) ? number : 1, 1, Pages);
        Entries = await entries.OrderByDescending(entry => entry.Sequence).Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        Guid[] subjects = [.. Entries.Select(entry => Guid.TryParse(entry.Subject, out var id) ? id : Guid.Empty).Distinct()];
        Names = await db.Accounts.AsNoTracking().Where(account => subjects.Contains(account.Id)).ToDictionaryAsync(account => account.Id.ToString(), account => account.Name, cancel);
        db.Audit("AuditLogRead", "audit", detail: $"page {PageNumber} of {Pages}");
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The entries found, all of them, as a table. That they were taken out is in the log.</summary>
    [RequireRecentSignIn]
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var entries = await Found().OrderBy(entry => entry.Sequence).Take(ExportedAtMost).ToListAsync(cancel);
        db.Audit("AuditLogExported", "audit", detail: $"{entries.Count} entries");
        await db.SaveChangesAsync(cancel);
        return File(AuditCsv.Of(entries), "text/csv", $"audit-accounts-{areas.Today:yyyy-MM-dd}.csv");
    }

    private IQueryable<AuditEntry> Found()
    {
        var entries = areas.Of(db);
        if (!string.IsNullOrWhiteSpace(Find))
        {
            var text = Find.Trim();
            var action = AuditWords.CodeOf(text);
            entries = entries.Where(entry => entry.WhoName.Contains(text) || entry.Who == text || entry.Subject == text || entry.Action.Contains(action));
        }

        if (From is { } from)
        {
            var first = UkTime.Instant(from, TimeOnly.MinValue);
            entries = entries.Where(entry => entry.At >= first);
        }

        if (To is { } to && to < DateOnly.MaxValue)
        {
            var after = UkTime.Instant(to.AddDays(1), TimeOnly.MinValue);
            entries = entries.Where(entry => entry.At < after);
        }

        return entries;
    }
}
