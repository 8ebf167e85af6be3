using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Audit;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Web.Content;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Web.AuditTrail;

/// <summary>The audit log of a service for its auditors: who saw this case, what did this person see, and when. Reading it is in it too.</summary>
public abstract class AuditTrailPage(ServiceDb db, AuditorsAreas areas, string service) : PageModel
{
    private const int PageSize = 50;
    private const int ExportedAtMost = 100_000;

    [BindProperty(SupportsGet = true)]
    [Display(Name = "Case, notification or other subject", Description = "Its reference: who has seen this case?")]
    [StringLength(128)]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "Person", Description = "A name or an account: what has this person seen?")]
    [StringLength(128)]
    public string? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "Action", Description = "For example, review read, or refused")]
    [StringLength(128)]
    public string? Action { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "From", ShortName = "first day")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "To", ShortName = "last day")]
    public DateOnly? To { get; set; }

    /// <summary>What the log is called: "reviews".</summary>
    public string Service => service;

    public int PageNumber { get; private set; } = 1;

    public int Pages { get; private set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public string NameOf(string area) => areas.NameOf(area);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            await FindAsync(cancel);
        }

        return Page();
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
        db.Audit("AuditLogExported", "audit", detail: $"{entries.Count} entries{Asked()}");
        await db.SaveChangesAsync(cancel);
        return File(AuditCsv.Of(entries), "text/csv", $"audit-{service}-{areas.Today:yyyy-MM-dd}.csv");
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        var entries = Found();
        Total = await entries.CountAsync(cancel);
        Pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(int.TryParse(Request.Query[PaginationTagHelper.Query], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1, 1, Pages);
        Entries = await entries.OrderByDescending(entry => entry.Sequence).Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        db.Audit("AuditLogRead", "audit", detail: $"page {PageNumber} of {Pages}{Asked()}");
        await db.SaveChangesAsync(cancel);
    }

    private IQueryable<AuditEntry> Found()
    {
        var entries = areas.Of(db);
        if (Clean(Subject) is { } subject)
        {
            entries = entries.Where(entry => entry.Subject == subject);
        }

        if (Clean(Person) is { } person)
        {
            entries = entries.Where(entry => entry.Who == person || entry.WhoName.Contains(person));
        }

        if (Clean(Action) is { } action)
        {
            var code = AuditWords.CodeOf(action);
            entries = entries.Where(entry => entry.Action.Contains(code));
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

    /// <summary>References and accounts stay; a name that was typed is not written down again.</summary>
    private string Asked() => string.Concat(
        Clean(Subject) is { } subject ? $"; subject {subject}" : "",
        Clean(Person) is not null ? "; a person" : "",
        Clean(Action) is { } action ? $"; action {AuditWords.CodeOf(action)}" : "",
        From is { } from ? $"; from {from:yyyy-MM-dd}" : "",
        To is { } to ? $"; to {to:yyyy-MM-dd}" : "");

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
