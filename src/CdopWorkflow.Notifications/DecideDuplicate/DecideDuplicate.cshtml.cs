using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Access;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Duplicates;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Matching;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Encryption;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.DecideDuplicate;

/// <summary>Two notifications side by side, and what a person says about them. What another panel holds is named, not shown.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class DecideDuplicateModel(NotificationsDb db, CoordinatorArea area, AreaTable areas, Sealer sealer, DecideDuplicateHandler handler) : PageModel
{
    private const string SamePrefix = "same:";
    private const string TwinPrefix = "twin:";
    private const string PassOnPrefix = "pass-on:";

    [BindProperty]
    public Asked Form { get; set; } = new();

    public required Notification Notification { get; set; }

    public required NotificationContent Said { get; set; }

    /// <summary>Whether an earlier system has decided and closed the case.</summary>
    public bool ClosedElsewhere { get; private set; }

    public IReadOnlyList<Candidate> Shown { get; private set; } = [];

    public IReadOnlyList<Candidate> Elsewhere { get; private set; } = [];

    public IEnumerable<SelectListItem> Decisions =>
    [
        .. WithCase.Select(candidate => new SelectListItem($"Same child as {candidate.Reference}: link", SamePrefix + candidate.Reference)),
        .. WithCase.Where(candidate => candidate.Score.MayBeATwin)
            .Select(candidate => new SelectListItem($"A twin of the child of {candidate.Reference}, or one of several: open a case of its own", TwinPrefix + candidate.Reference)),
        .. HeldElsewhere.Select(candidate => new SelectListItem(
            $"Maybe the child of {candidate.Reference}: pass it on to {NameOf(candidate.Notification.Panel)}, whose coordinator compares the two", PassOnPrefix + candidate.Reference)),
        new("Different child: open a case of its own", nameof(DuplicateChoice.DifferentChild)),
        new("Undecided yet", nameof(DuplicateChoice.Undecided)),
    ];

    private IEnumerable<Candidate> WithCase => Shown.Where(candidate => candidate.Notification.CaseReference.Length > 0);

    private IEnumerable<Candidate> HeldElsewhere => Elsewhere.Where(candidate => candidate.Notification.CaseReference.Length > 0);

    public string NameOf(string panel) => areas.NameOf(panel);

    public static string Words(Agreement agreement) => agreement switch
    {
        Agreement.Agrees => "Agrees",
        Agreement.Close => "Close",
        Agreement.Disagrees => "Disagrees",
        Agreement.Blank => "Blank",
    };

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, cancel))
        {
            return NotFound();
        }

        if (Notification.State != NotificationState.WaitingForDecision)
        {
            return Redirect($"/notifications/{reference}");
        }

        Form = new Asked { Version = Notification.Version };
        db.Audit("NotificationRead", reference, Notification.Panel, "Compared");
        foreach (var candidate in Shown)
        {
            db.Audit("NotificationRead", candidate.Notification.Reference, candidate.Notification.Panel, $"Compared with {reference}");
        }

        await db.SaveChangesAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, cancel))
        {
            return await MissedAsync(reference, cancel);
        }

        var chosen = Chosen();
        if (chosen is null && Form.Decision is not null)
        {
            ModelState.AddModelError("Form.Decision", "Select what you decided");
        }

        return chosen is var (choice, caseReference) && ModelState.IsValid ? await DecideAsync(reference, choice, caseReference, cancel) : Page();
    }

    /// <summary>What was chosen, and the case that it is about; null where nothing was, or nothing that is offered.</summary>
    private (DuplicateChoice Choice, string Case)? Chosen() => Form.Decision switch
    {
        nameof(DuplicateChoice.DifferentChild) => (DuplicateChoice.DifferentChild, ""),
        nameof(DuplicateChoice.Undecided) => (DuplicateChoice.Undecided, ""),
        { } same when same.StartsWith(SamePrefix, StringComparison.Ordinal) => (DuplicateChoice.SameChild, same[SamePrefix.Length..]),
        { } twin when twin.StartsWith(TwinPrefix, StringComparison.Ordinal) => (DuplicateChoice.Twin, twin[TwinPrefix.Length..]),

        // only to a panel that holds a match: no other is given what was said of this death
        { } other when HeldElsewhere.FirstOrDefault(candidate => PassOnPrefix + candidate.Reference == other) is { } held => (DuplicateChoice.PassedOn, held.Reference),
        _ => null,
    };

    private async Task<IActionResult> DecideAsync(string reference, DuplicateChoice choice, string caseReference, CancellationToken cancel)
    {
        var command = new DecideDuplicate(reference, choice, caseReference, Form.Note?.Trim() ?? "", Form.Version);
        if (await handler.HandleAsync(command, cancel) is { } refusal)
        {
            ModelState.AddModelError(choice == DuplicateChoice.Undecided && command.Note.Length == 0 ? "Form.Note" : "Form.Decision", refusal);
            return Page();
        }

        var panel = await db.Notifications.AsNoTracking().Where(row => row.Reference == reference).Select(row => row.Panel).SingleAsync(cancel);
        if (!area.Covers(panel))
        {
            TempData["Notice"] = $"{reference} is with {NameOf(panel)} now";
            return Redirect("/notifications/inbox");
        }

        TempData["Notice"] = choice == DuplicateChoice.Undecided ? "Your note is saved" : "Your decision is saved";
        return Redirect($"/notifications/{reference}");
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancel)
    {
        var found = await db.Notifications.AsNoTracking().FirstOrDefaultAsync(row => row.Reference == reference, cancel);
        if (found is null || !area.Covers(found.Panel))
        {
            return false;
        }

        Notification = found;
        var submission = sealer.Open<Submission>(found.Sealed);
        (Said, ClosedElsewhere) = (submission.Content, submission.Closed is not null);

        // looked up afresh: cases may have been opened, and links made, since this one arrived
        var matches = await PossibleMatches.LoadAsync(db, sealer, [found.Match], cancel);
        var candidates = matches.For(found.Id, found.Match, Said).ToLookup(candidate => area.Covers(candidate.Notification.Panel));
        (Shown, Elsewhere) = ([.. candidates[true]], [.. candidates[false]]);
        return true;
    }

    /// <summary>Whoever had it open when a colleague passed it on is told so; for everyone else it is not there.</summary>
    private async Task<IActionResult> MissedAsync(string reference, CancellationToken cancel)
    {
        var found = await db.Notifications.AsNoTracking().FirstOrDefaultAsync(row => row.Reference == reference, cancel);
        if (found is null || !area.Covers(sealer.Open<Submission>(found.Sealed).Panel)
            || !await db.DuplicateDecisions.AnyAsync(row => row.NotificationId == found.Id && row.Choice == DuplicateChoice.PassedOn, cancel))
        {
            return NotFound();
        }

        TempData["Notice"] = $"Nothing was changed: {reference} is with {NameOf(found.Panel)} now";
        return Redirect("/notifications/inbox");
    }

    public sealed class Asked
    {
        [Display(Name = "What have you decided?")]
        [Required(ErrorMessage = "Select what you decided")]
        public string? Decision { get; set; }

        [Display(Name = "Note", Description = "What you based it on. If you are undecided: what is still to be found out, and from whom")]
        [StringLength(2000)]
        public string? Note { get; set; }

        public int Version { get; set; }
    }
}
