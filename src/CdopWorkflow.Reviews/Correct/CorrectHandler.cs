using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.CorrectChild;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Facts;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Correct;

public sealed record CorrectForm : IValidatableObject
{
    [Display(Name = "Where did the child normally live?", ShortName = "council")]
    [Required(ErrorMessage = "Choose where the child normally lived")]
    public string? Council { get; init; }

    [Display(Name = "Date of birth")]
    [Required(ErrorMessage = "Enter the date of birth")]
    public DateOnly? BornOn { get; init; }

    [Display(Name = "Date of death")]
    [Required(ErrorMessage = "Enter the date of death")]
    [NotInFuture(ErrorMessage = "The date of death must be today or in the past")]
    public DateOnly? DiedOn { get; init; }

    [Display(Name = "Sex")]
    [Required(ErrorMessage = "Choose the child’s sex")]
    public Sex? Sex { get; init; }

    [Display(Name = "Ethnic category of the child")]
    [Required(ErrorMessage = "Choose the child’s ethnic category")]
    public string? Ethnicity { get; init; }

    [Display(Name = "Ethnic category of the mother")]
    [Required(ErrorMessage = "Choose the mother’s ethnic category")]
    public string? MotherEthnicity { get; init; }

    [Display(Name = "Deprivation decile of the home", Description = "1 is the most deprived tenth of areas, 10 the least. Leave it empty where it is not known.", ShortName = "deprivation decile")]
    [Range(1, 10, ErrorMessage = "The deprivation decile must be between 1 and 10")]
    public int? DeprivationDecile { get; init; }

    [Display(Name = "Why is it corrected?", ShortName = "reason")]
    [Required(ErrorMessage = "Say why it is corrected")]
    [StringLength(4000)]
    public string? Why { get; init; }

    public static CorrectForm Of(Review review) => new()
    {
        Council = review.Council,
        BornOn = review.BornOn,
        DiedOn = review.DiedOn,
        Sex = review.Sex,
        Ethnicity = review.Ethnicity,
        MotherEthnicity = review.MotherEthnicity,
        DeprivationDecile = review.DeprivationDecile,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (DiedOn < BornOn)
        {
            yield return new("The date of death must be on or after the date of birth", [nameof(DiedOn)]);
        }
        else if (BornOn is { } born && DiedOn is { } died && Ages.Years(born, died) >= 18)
        {
            yield return new("The child must have been under 18 at death", [nameof(DiedOn)]);
        }
    }
}

/// <summary>
/// Puts right what the notification had wrong, before and after the close. The count, and a decision that stands, are published again
/// where they say something else now.
/// </summary>
public sealed class CorrectHandler(ReviewsDb db, RecordChange changes, Corrections corrections, CorrectFact fact, TellOfChild tell, TimeProvider clock)
{
    private const string Action = "DetailsCorrected";

    public async Task<Decision> HandleAsync(Review review, CorrectForm form, CancellationToken cancel)
    {
        var (before, child) = (review.Recorded(), (review.BornOn, review.DiedOn, review.Sex));
        var changed = corrections.Of(review, form);
        var decision = changed.Count == 0
            ? changes.Refuse(review, Action, "Change what is wrong: nothing here is different from what is recorded")
            : Correct(review, form, changed);
        if (decision.Accepted)
        {
            if (review.Counts && review.Recorded() != before)
            {
                db.Publish(review.Record(clock.GetUtcNow()));
            }

            if ((review.BornOn, review.DiedOn, review.Sex) != child)
            {
                await tell.QueueAsync(review, cancel);
            }

            await fact.PublishAsync(review, cancel);
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private Decision Correct(Review review, CorrectForm form, IReadOnlyList<Correction> changed)
    {
        review.Council = form.Council!;
        review.BornOn = form.BornOn!.Value;
        review.DiedOn = form.DiedOn!.Value;
        review.AgeBand = AgeBands.From(review.BornOn, review.DiedOn);
        review.Sex = form.Sex!.Value;
        review.Ethnicity = form.Ethnicity!;
        review.MotherEthnicity = form.MotherEthnicity!;
        review.DeprivationDecile = form.DeprivationDecile;

        // which details is plain; what they said and say identifies, and is sealed with the reason
        var lines = changed.Select(correction => $"{char.ToUpperInvariant(correction.What[0])}{correction.What[1..]}: {correction.Before}, now {correction.Now}");
        return changes.Record(
            review, Action, $"Details corrected: {string.Join(", ", changed.Select(correction => correction.What))}", string.Join('\n', lines.Append(form.Why)), evenClosed: true);
    }
}
