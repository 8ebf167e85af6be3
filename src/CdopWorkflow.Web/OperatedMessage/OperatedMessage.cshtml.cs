using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Audit;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Web.Operations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Web.OperatedMessage;

/// <summary>One message that failed: looked at, tried again, put aside.</summary>
[Authorize(Policy = Policies.Operator)]
public sealed class OperatedMessageModel(OperatedDatabases databases, DecideFailedMessage decide) : PageModel
{
    [BindProperty]
    [Display(Name = "Why is it put aside?", ShortName = "reason")]
    [Required(ErrorMessage = "Choose why it is put aside")]
    public ParkReason? Reason { get; init; }

    public string Service { get; private set; } = "";

    public FailedMessage Message { get; private set; } = null!;

    /// <summary>What people decided about it, the latest first.</summary>
    public IReadOnlyList<AuditEntry> Decisions { get; private set; } = [];

    private string Home => $"/operations/{Service}";

    public async Task<IActionResult> OnGetAsync(string service, string consumer, Guid id, CancellationToken cancel) =>
        await LoadAsync(service, consumer, id, cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostRetryAsync(string service, string consumer, Guid id, CancellationToken cancel) =>
        databases.Of(service) is not { } db || !await KnownAsync(db, consumer, id, cancel) ? NotFound()
            : Done(service, await decide.RetryAsync(db, consumer, id, cancel) ? "The message is tried again now" : "The message was handled already");

    public async Task<IActionResult> OnPostParkAsync(string service, string consumer, Guid id, CancellationToken cancel)
    {
        if (databases.Of(service) is not { } db || !await KnownAsync(db, consumer, id, cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await LoadAsync(service, consumer, id, cancel) is null ? Done(service, "The message was handled already") : Page();
        }

        return Done(service, await decide.ParkAsync(db, consumer, id, Reason!.Value, cancel) ? "The message was put aside" : "The message was handled or put aside already");
    }

    private static Task<bool> KnownAsync(ServiceDb db, string consumer, Guid id, CancellationToken cancel) =>
        db.Inbox.AnyAsync(row => row.Consumer == consumer && row.MessageId == id, cancel);

    private LocalRedirectResult Done(string service, string words)
    {
        Service = service;
        TempData["Notice"] = words;
        return LocalRedirect(Home);
    }

    private async Task<FailedMessage?> LoadAsync(string service, string consumer, Guid id, CancellationToken cancel)
    {
        if (databases.Of(service) is not { } db
            || await FailedMessage.In(db.Inbox.Where(row => row.Consumer == consumer && row.MessageId == id)).SingleOrDefaultAsync(cancel) is not { } message)
        {
            return null;
        }

        (Service, Message) = (service, message);
        Decisions = await db.AuditEntries.AsNoTracking().Where(entry => entry.Subject == id.ToString())
            .OrderByDescending(entry => entry.Sequence).ToListAsync(cancel);
        return message;
    }
}
