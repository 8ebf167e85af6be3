using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Timeline;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Formats;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.BreakGlass;

public sealed record OpenCaseForm
{
    [Display(Name = "Reference of the case", ShortName = "reference of the case", Description = "For example, LAN-2025-0014")]
    [Required]
    [StringLength(32)]
    public string? Reference { get; init; }

    [Display(Name = "Why do you need to see it now?", ShortName = "reason", Description = "The Caldicott guardian and the coordinators of the area read this")]
    [Required(ErrorMessage = "Enter why you need to see it now")]
    [StringLength(4000, MinimumLength = 20, ErrorMessage = "Say in a sentence why you need to see it now, in 20 to 4,000 characters")]
    public string? Reason { get; init; }
}

/// <summary>Opens a case of another area for reading, for a while: told to its Caldicott guardian with the same save.</summary>
public sealed class OpenCase(
    ReviewsDb db, Sealer sealer, TimelineWriter timeline, CurrentPerson person, AreaTable areas, BreakGlassOptions options, MailOptions mail, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(OpenCaseForm form, CancellationToken cancel)
    {
        var decision = Decision.Accept;
        await db.InTransactionAsync(async () => decision = await DecideAsync(form, cancel), cancel);
        return decision;
    }

    private async Task<Decision> DecideAsync(OpenCaseForm form, CancellationToken cancel)
    {
        var (reference, now, who) = (form.Reference!.Trim().ToUpperInvariant(), clock.GetUtcNow(), person.Value);
        var today = UkTime.DateOf(now);
        var review = await db.Reviews.SingleOrDefaultAsync(known => known.Reference == reference, cancel);
        var guardian = review is null ? null : options.Of(review.Panel, areas, today);
        var open = await db.Set<OpenedCase>().Where(opened => opened.AccountId == who.AccountId && opened.EndedAt == null && opened.Until > now).Select(opened => opened.Reference).ToListAsync(cancel);
        var reasons = BreakGlassRules.Reasons(new AskedToOpen(
            review is not null, review is not null && who.Has(Role.Coordinator, review.Panel, areas, today), guardian is not null, open.Contains(reference), open.Count, options.AtOnce));
        if (reasons.Count > 0)
        {
            // a reference that does not exist may be anything that somebody typed: it is not written down
            db.Audit("CaseOpenedInEmergencyRefused", review?.Reference ?? "", review?.Panel ?? "", string.Join("; ", reasons));
            return Decision.Refuse(reasons);
        }

        var opened = new OpenedCase
        {
            ReviewId = review!.Id,
            Reference = reference,
            Panel = review.Panel,
            AccountId = who.AccountId,
            Name = who.Name,
            Reason = sealer.SealWords(form.Reason)!,
            OpenedAt = now,
            Until = now.AddMinutes(options.Minutes),
        };
        db.Add(opened);
        timeline.Add(review, $"Opened in an emergency by a coordinator of another area, until {UkFormat.DateTime(opened.Until)}");
        db.Audit("CaseOpenedInEmergency", reference, review.Panel, $"until {opened.Until:u}");
        db.Post(LetterTo(guardian!, opened));
        return Decision.Accept;
    }

    private Letter LetterTo(BreakGlassOptions.Guardian guardian, OpenedCase opened) => new(
        $"break-glass/{opened.Id:N}",
        guardian.Email,
        $"A case of {areas.NameOf(opened.Panel)} was opened in an emergency: {opened.Reference}",
        $"{opened.Name}, a coordinator of another area, opened case {opened.Reference} of {areas.NameOf(opened.Panel)} {UkFormat.DateTime(opened.OpenedAt)} for reading, until {UkFormat.DateTime(opened.Until)}.\n\n"
        + $"You are told as the Caldicott guardian of the area. The reason given stands here, and whoever sees it there can close the case before its time:\n{mail.LinkTo("/reviews/openings")}")
    {
        Area = opened.Panel,
        Reference = opened.Reference,
        ToWhom = "Caldicott guardian",
    };
}
