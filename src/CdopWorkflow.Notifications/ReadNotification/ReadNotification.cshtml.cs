using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Access;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.Platform.ReferenceData;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.ReadNotification;

/// <summary>Everything one notifier said, and what became of it. That it was read is audited.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class ReadNotificationModel(NotificationsDb db, CoordinatorArea area, AreaTable areas, ReferenceShelf reference, Sealer sealer, TimeProvider clock) : PageModel
{
    public required Notification Notification { get; set; }

    public required Submission Submission { get; set; }

    public NotificationContent Said => Submission.Content;

    /// <summary>Whether the panel put anything right that was notified of this death.</summary>
    public bool IsPutRight { get; private set; }

    public IReadOnlyList<PastDecision> Decisions { get; private set; } = [];

    public IReadOnlyList<Acknowledgement> Acknowledgements { get; private set; } = [];

    /// <summary>Letters to the person on call.</summary>
    public IReadOnlyList<CalledLetter> Called { get; private set; } = [];

    public string NhsNumberWords => NhsNumber.TryParse(Said.Child.NhsNumber, out var number, out _)
        ? number.Display
        : Enum.TryParse<NhsNumberAbsence>(Said.Child.NhsNumberAbsence, out var reason) ? reason.Label() : "";

    public string NameOf(string code) => areas.NameOf(code);

    /// <summary>An organisation that was given by its code, closed ones included.</summary>
    public string InWords(string organisation) => reference.Organisations.InWords(organisation, UkTime.DateOf(clock.GetUtcNow()));

    /// <summary>The council in which the postcode lay, where that is not the one that the notifier named; else null.</summary>
    public string? OtherCouncil => reference.Postcodes.Find(Said.Child.Postcode, Said.Death.DiedOn) is { } place && place.Council != Said.Child.Council && Said.Child.Council.Length > 0 ? NameOf(place.Council) : null;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        var found = await db.Notifications.AsNoTracking().FirstOrDefaultAsync(row => row.Reference == reference, cancel);
        if (found is null || !area.Covers(found.Panel))
        {
            return NotFound();
        }

        Notification = found;
        Submission = sealer.Open<Submission>(found.Sealed);
        IsPutRight = found.DeathId is { } death && await db.CorrectedChildren.AnyAsync(row => row.DeathId == death, cancel);
        Acknowledgements = await db.Acknowledgements.AsNoTracking().Where(row => row.NotificationId == found.Id).OrderBy(row => row.Id).ToListAsync(cancel);
        var decisions = await db.DuplicateDecisions.AsNoTracking().Where(row => row.NotificationId == found.Id).OrderBy(row => row.Id).ToListAsync(cancel);
        Decisions = [.. decisions.Select(row => new PastDecision(row.Choice, row.CaseReference, row.By, row.At, sealer.Open<string>(row.SealedNote)))];
        Called = await db.Letters.AsNoTracking().Where(letter => letter.Reference == reference).OrderBy(letter => letter.Id)
            .Select(letter => new CalledLetter(letter.QueuedAt, letter.SentAt, letter.Outcome)).ToListAsync(cancel);
        db.Audit("NotificationRead", reference, found.Panel);
        await db.SaveChangesAsync(cancel);
        return Page();
    }
}
