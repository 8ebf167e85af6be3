using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.RapidResponse;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Fields;

namespace CdopWorkflow.Reviews.RecordHomeVisit;

/// <summary>The visit of police and health to the home or the scene: decided, made, or why not.</summary>
public sealed record HomeVisitForm : ResponseForm, IValidatableObject
{
    [Display(Name = "What is known about a visit?")]
    [Required(ErrorMessage = "Choose what is known about a visit")]
    public VisitDecision? Visit { get; init; }

    [Display(Name = "When was that decided?", ShortName = "date of the decision")]
    [NotInFuture(ErrorMessage = "The date of the decision must be today or in the past")]
    public DateOnly? DecidedOn { get; init; }

    [Display(Name = "At what time?", ShortName = "time of the decision")]
    public TimeOnly? DecidedAt { get; init; }

    [Display(Name = "When was the visit?", ShortName = "date of the visit")]
    [NotInFuture(ErrorMessage = "The date of the visit must be today or in the past")]
    public DateOnly? VisitedOn { get; init; }

    [Display(Name = "Who went?", ShortName = "who went")]
    [StringLength(1000)]
    public string? VisitedBy { get; init; }

    [Display(Name = "Why is there no visit?", ShortName = "reason")]
    [StringLength(4000)]
    public string? WhyNoVisit { get; init; }

    internal override string Action => "HomeVisitRecorded";

    internal override string What => $"Visit to the home or scene: {Choices.Name(Visit!.Value)}";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Visit is not (null or VisitDecision.NotDecided) && DecidedOn is null)
        {
            yield return new("Enter the date of the decision", [nameof(DecidedOn)]);
        }

        if (Visit == VisitDecision.Made && VisitedOn is null)
        {
            yield return new("Enter the date of the visit", [nameof(VisitedOn)]);
        }

        if (Visit == VisitDecision.Made && string.IsNullOrWhiteSpace(VisitedBy))
        {
            yield return new("Enter who went", [nameof(VisitedBy)]);
        }

        if (Visit == VisitDecision.NotMade && string.IsNullOrWhiteSpace(WhyNoVisit))
        {
            yield return new("Say why there is no visit", [nameof(WhyNoVisit)]);
        }
    }

    internal override IReadOnlyList<string> Refusals(Review review) =>
    [
        .. DecidedOn < review.DiedOn ? ["The date of the decision must be on or after the day of death"] : Array.Empty<string>(),
        .. VisitedOn < review.DiedOn ? ["The date of the visit must be on or after the day of death"] : Array.Empty<string>(),
    ];

    internal override ResponseForm AsRecorded(Review review, Sealer sealer)
    {
        var record = review.RapidResponse;
        return new HomeVisitForm
        {
            Seen = record.Edition,
            Visit = record.Visit,
            DecidedOn = record.VisitDecidedOn,
            DecidedAt = record.VisitDecidedAt is { } at ? TimeOnly.FromDateTime(UkTime.Local(at).DateTime) : null,
            VisitedOn = record.VisitedOn,
            VisitedBy = Open(sealer, record.VisitedBy),
            WhyNoVisit = Open(sealer, record.WhyNoVisit),
        };
    }

    /// <summary>An answer that goes with another choice is not kept: a visit that was made has no reason why not.</summary>
    internal override void Write(Review review, Sealer sealer)
    {
        var record = review.RapidResponse;
        var (decided, made) = (Visit != VisitDecision.NotDecided, Visit == VisitDecision.Made);
        record.Visit = Visit!.Value;
        record.VisitDecidedOn = decided ? DecidedOn : null;
        record.VisitDecidedAt = decided && DecidedOn is { } day && DecidedAt is { } time ? UkTime.Instant(day, time) : null;
        record.VisitedOn = made ? VisitedOn : null;
        record.VisitedBy = made ? sealer.SealWords(VisitedBy) : null;
        record.WhyNoVisit = Visit == VisitDecision.NotMade ? sealer.SealWords(WhyNoVisit) : null;
    }
}
