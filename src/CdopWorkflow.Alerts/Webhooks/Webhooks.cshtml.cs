using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Mail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Webhooks;

[Authorize(Policy = Policies.Operator)]
public sealed class WebhooksModel(AlertsDb db, WebhooksHandler handler, OwnSecrets secrets, AreaTable areas) : PageModel
{
    public sealed record Row(Guid Id, string Name, string Host, string Area, int Sent, int Waiting, int Failed);

    public sealed record WebhookForm
    {
        [Display(Name = "Name of the receiving system", ShortName = "name of the receiving system")]
        [Required(ErrorMessage = "Enter the name of the receiving system")]
        [StringLength(200, ErrorMessage = "The name must be 200 characters or fewer")]
        public string Name { get; init; } = "";

        [Display(Name = "Address", ShortName = "address", Description = "It must begin with https:// and be on the open internet")]
        [Required(ErrorMessage = "Enter the address")]
        [StringLength(1000, ErrorMessage = "The address must be 1,000 characters or fewer")]
        public string Address { get; init; } = "";

        [Display(Name = "Whose alerts is it told of?", ShortName = "area")]
        [Required(ErrorMessage = "Select an area")]
        public string? Area { get; init; }
    }

    [BindProperty]
    public WebhookForm Form { get; set; } = new();

    public IReadOnlyList<Row> Allowed { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Areas =>
        [.. areas.All.Where(area => area.Kind != AreaKind.Council).Select(area => new SelectListItem(area.Name, area.Code))];

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var allowed = ModelState.IsValid ? await handler.AllowAsync(new AllowWebhook(Form.Name, Form.Address, Form.Area!), cancel) : null;
        if (allowed?.Secret is { } secret)
        {
            (TempData["Secret"], TempData["Notice"]) = (secret, "Address allowed");
            return LocalRedirect("/alerts/webhooks");
        }

        if (allowed is { Field: { } field, Reason: { } reason })
        {
            ModelState.AddModelError($"Form.{field}", reason);
        }

        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancel)
    {
        if (!await handler.EndAsync(id, cancel))
        {
            return NotFound();
        }

        TempData["Notice"] = "The system is told no more";
        return LocalRedirect("/alerts/webhooks");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var counts = (await db.WebhookMessages.GroupBy(message => new { message.WebhookId, message.State })
            .Select(messages => new { messages.Key.WebhookId, messages.Key.State, Count = messages.Count() }).ToListAsync(cancel)).ToLookup(count => count.WebhookId);
        var webhooks = await db.Webhooks.AsNoTracking().Where(webhook => webhook.EndedAt == null).OrderBy(webhook => webhook.AllowedAt).ToListAsync(cancel);
        Allowed = [.. webhooks.Select(webhook => new Row(
            webhook.Id, webhook.Name, new Uri(secrets.Read(SendWebhooks.Purpose, webhook.Address)).Host, areas.NameOf(webhook.Area),
            Of(webhook, LetterState.Sent), Of(webhook, LetterState.Waiting, LetterState.Sending), Of(webhook, LetterState.Refused, LetterState.GivenUp)))];
        return Page();

        int Of(Webhook webhook, params LetterState[] states) => counts[webhook.Id].Where(count => states.Contains(count.State)).Sum(count => count.Count);
    }
}
