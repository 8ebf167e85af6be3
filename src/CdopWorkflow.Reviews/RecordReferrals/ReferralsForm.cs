using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.RapidResponse;
using CdopWorkflow.Reviews.Steps;

namespace CdopWorkflow.Reviews.RecordReferrals;

/// <summary>Who else was told of the death, and when.</summary>
public sealed record ReferralsForm : ResponseForm
{
    [Display(Name = "When was the coroner told?", ShortName = "date the coroner was told")]
    [NotInFuture(ErrorMessage = "The date the coroner was told must be today or in the past")]
    public DateOnly? CoronerToldOn { get; init; }

    [Display(Name = "When was a patient-safety incident reported?", ShortName = "date of the patient-safety incident")]
    [NotInFuture(ErrorMessage = "The date of the patient-safety incident must be today or in the past")]
    public DateOnly? SafetyIncidentOn { get; init; }

    [Display(Name = "When was notice of a serious incident given to the national panel?", ShortName = "date of the notice")]
    [NotInFuture(ErrorMessage = "The date of the notice must be today or in the past")]
    public DateOnly? SeriousIncidentNoticeOn { get; init; }

    internal override string Action => "ReferralsRecorded";

    internal override string What => "Who else was told of the death recorded";

    internal override IReadOnlyList<string> Refusals(Review review) =>
        new[] { CoronerToldOn, SafetyIncidentOn, SeriousIncidentNoticeOn }.Any(date => date < review.DiedOn) ? ["Each date must be on or after the day of death"] : [];

    internal override ResponseForm AsRecorded(Review review, Sealer sealer) => new ReferralsForm
    {
        Seen = review.RapidResponse.Edition,
        CoronerToldOn = review.RapidResponse.CoronerToldOn,
        SafetyIncidentOn = review.RapidResponse.SafetyIncidentOn,
        SeriousIncidentNoticeOn = review.RapidResponse.SeriousIncidentNoticeOn,
    };

    internal override void Write(Review review, Sealer sealer)
    {
        review.RapidResponse.CoronerToldOn = CoronerToldOn;
        review.RapidResponse.SafetyIncidentOn = SafetyIncidentOn;
        review.RapidResponse.SeriousIncidentNoticeOn = SeriousIncidentNoticeOn;
    }
}
