using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.RapidResponse;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Fields;

namespace CdopWorkflow.Reviews.DecideJointResponse;

/// <summary>The criteria of the guidance, and what was decided by whom and why.</summary>
public sealed record JointResponseForm : ResponseForm, IValidatableObject
{
    [Display(Name = "Is or could the death be due to external causes?")]
    [Required(ErrorMessage = "Say whether the death is or could be due to external causes, or that it is not known")]
    public Answer? ExternalCauses { get; init; }

    [Display(Name = "Was it sudden, with no cause apparent at once?", Description = "A sudden unexpected death in infancy or childhood among them.")]
    [Required(ErrorMessage = "Say whether the death was sudden with no cause apparent at once, or that it is not known")]
    public Answer? SuddenWithoutCause { get; init; }

    [Display(Name = "Was the child in custody, or detained under the Mental Health Act?")]
    [Required(ErrorMessage = "Say whether the child was in custody or detained, or that it is not known")]
    public Answer? CustodyOrDetained { get; init; }

    [Display(Name = "Do the first circumstances raise a suspicion that the death may not have been natural?")]
    [Required(ErrorMessage = "Say whether the death may not have been natural, or that it is not known")]
    public Answer? MayNotBeNatural { get; init; }

    [Display(Name = "Was it a stillbirth with no healthcare professional in attendance?")]
    [Required(ErrorMessage = "Say whether it was a stillbirth with no healthcare professional in attendance, or that it is not known")]
    public Answer? UnattendedStillbirth { get; init; }

    [Display(Name = "Was the child brought in near death, resuscitated, and expected to die in the following days?")]
    [Required(ErrorMessage = "Say whether the child was brought in near death, or that it is not known")]
    public Answer? BroughtInNearDeath { get; init; }

    [Display(Name = "What is decided?", Description = "If any answer is yes, a joint agency response should start. In doubt, treat the death as unexpected.")]
    [Required(ErrorMessage = "Choose what is decided, or that it is not decided yet")]
    public ResponseDecision? Decision { get; init; }

    [Display(Name = "When was it decided?", ShortName = "date of the decision")]
    [NotInFuture(ErrorMessage = "The date of the decision must be today or in the past")]
    public DateOnly? DecidedOn { get; init; }

    [Display(Name = "Who decided it?", Description = "Name and role of the consultant or of those who decided together.", ShortName = "who decided")]
    [StringLength(200)]
    public string? DecidedBy { get; init; }

    [Display(Name = "Why?", ShortName = "reason")]
    [StringLength(4000)]
    public string? Why { get; init; }

    internal override string Action => "JointResponseDecided";

    internal override string What => $"Criteria for a joint agency response recorded: {Choices.Name(Decision!.Value)}";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Decision is null or ResponseDecision.NotDecided)
        {
            yield break;
        }

        if (DecidedOn is null)
        {
            yield return new("Enter the date of the decision", [nameof(DecidedOn)]);
        }

        if (string.IsNullOrWhiteSpace(DecidedBy))
        {
            yield return new("Enter who decided", [nameof(DecidedBy)]);
        }

        if (string.IsNullOrWhiteSpace(Why))
        {
            yield return new("Say why", [nameof(Why)]);
        }
    }

    internal override IReadOnlyList<string> Refusals(Review review) =>
        DecidedOn < review.DiedOn ? ["The date of the decision must be on or after the day of death"] : [];

    internal override ResponseForm AsRecorded(Review review, Sealer sealer)
    {
        var record = review.RapidResponse;
        return new JointResponseForm
        {
            Seen = record.Edition,
            ExternalCauses = Known(record.ExternalCauses),
            SuddenWithoutCause = Known(record.SuddenWithoutCause),
            CustodyOrDetained = Known(record.CustodyOrDetained),
            MayNotBeNatural = Known(record.MayNotBeNatural),
            UnattendedStillbirth = Known(record.UnattendedStillbirth),
            BroughtInNearDeath = Known(record.BroughtInNearDeath),
            Decision = record.Decision,
            DecidedOn = record.DecidedOn,
            DecidedBy = Open(sealer, record.DecidedBy),
            Why = Open(sealer, record.Why),
        };
    }

    internal override void Write(Review review, Sealer sealer)
    {
        var record = review.RapidResponse;
        record.ExternalCauses = ExternalCauses!.Value;
        record.SuddenWithoutCause = SuddenWithoutCause!.Value;
        record.CustodyOrDetained = CustodyOrDetained!.Value;
        record.MayNotBeNatural = MayNotBeNatural!.Value;
        record.UnattendedStillbirth = UnattendedStillbirth!.Value;
        record.BroughtInNearDeath = BroughtInNearDeath!.Value;
        record.Decision = Decision!.Value;
        record.DecidedOn = DecidedOn;
        record.DecidedBy = sealer.SealWords(DecidedBy);
        record.Why = sealer.SealWords(Why);
    }

    private static Answer? Known(Answer answer) => answer.IsAnswered() ? answer : null;
}
