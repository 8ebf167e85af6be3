using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.SameChild;

public sealed record SameChildForm
{
    /// <summary>Which suspicion is answered.</summary>
    public Guid Suspicion { get; init; }

    [Display(Name = "Is it the same child?")]
    [Required(ErrorMessage = "Say whether it is the same child")]
    public SameChildChoice? Choice { get; init; }

    [Display(Name = "Why are they different children?", Description = "What you based it on, and whom you spoke with", ShortName = "reason")]
    [StringLength(4000)]
    [CustomValidation(typeof(SameChildForm), nameof(CheckWhy))]
    public string? Why { get; init; }

    public static ValidationResult? CheckWhy(string? why, ValidationContext form) =>
        ((SameChildForm)form.ObjectInstance).Choice == SameChildChoice.Different && string.IsNullOrWhiteSpace(why) ? new("Say why they are different children") : ValidationResult.Success;
}

/// <summary>
/// Takes the answer, once: whoever answers second hears so. That they are different children is kept for both reviews; that it is the same
/// child changes nothing by itself: one of the two is withdrawn on its own page.
/// </summary>
public sealed class SameChildHandler(ReviewsDb db, RecordChange changes, OpenSuspicions open, SameChildWords words, TimeProvider clock)
{
    private const string Action = "ChildFoundDifferent";

    public async Task<Decision> HandleAsync(Review review, SameChildForm form, CancellationToken cancel)
    {
        var decision = Decision.Accept;
        await db.InTransactionAsync(
            async () =>
            {
                // read after the turn was taken: what somebody else answered meanwhile is seen
                await db.TakeTurnAsync(cancel);
                var other = (await open.OfReviewAsync(review, cancel)).FirstOrDefault(one => one.Suspicion == form.Suspicion);
                decision = other is null
                    ? changes.Refuse(review, Action, await WhyGoneAsync(form.Suspicion, cancel))
                    : await AnswerAsync(review, other, form, cancel);
            },
            cancel);
        return decision;
    }

    private async Task<Decision> AnswerAsync(Review review, OtherCase other, SameChildForm form, CancellationToken cancel) => form.Choice switch
    {
        SameChildChoice.Different => await SayDifferentAsync(review, other, form.Why!.Trim(), cancel),
        { } same when !SameChildChoices.Of(review, other).Contains(same) => changes.Refuse(review, "SameChildAnswer", "The two reviews have changed meanwhile. Look at them again before you answer"),
        _ => Decision.Accept,
    };

    private async Task<Decision> SayDifferentAsync(Review review, OtherCase seen, string why, CancellationToken cancel)
    {
        var other = await db.Reviews.SingleAsync(known => known.Id == seen.Id, cancel);
        var pair = db.Set<SameChildSuspicion>().Where(one => (one.ReviewId == review.Id && one.Other == other.Reference) || (one.ReviewId == other.Id && one.Other == review.Reference));
        foreach (var suspicion in await pair.ToListAsync(cancel))
        {
            suspicion.FoundDifferentAt = clock.GetUtcNow();
        }

        // what is said of a child stays with the panel that reviews its death
        changes.Record(other, Action, $"Found to be about a different child than {words.Named(other, review)}", seen.IsOwn ? why : null, evenEnded: true);
        return changes.Record(review, Action, $"Found to be about a different child than {words.Named(review, other)}", why, evenEnded: true);
    }

    private async Task<string> WhyGoneAsync(Guid suspicion, CancellationToken cancel) =>
        await db.Set<SameChildSuspicion>().AnyAsync(one => one.Id == suspicion && one.FoundDifferentAt != null, cancel)
            ? "Somebody else has already said that they are different children"
            : "This is settled already: one of the two reviews was withdrawn, or the details of the child were put right again";
}
