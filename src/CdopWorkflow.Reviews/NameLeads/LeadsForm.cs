using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.RapidResponse;

namespace CdopWorkflow.Reviews.NameLeads;

/// <summary>Who leads the response for each of the three agencies that always take part.</summary>
public sealed record LeadsForm : ResponseForm
{
    [Display(Name = "Lead health professional", Description = "Name, role and how to reach them.")]
    [StringLength(500)]
    public string? LeadHealthProfessional { get; init; }

    [Display(Name = "Police lead investigator")]
    [StringLength(500)]
    public string? LeadInvestigator { get; init; }

    [Display(Name = "Social worker on duty")]
    [StringLength(500)]
    public string? SocialWorker { get; init; }

    internal override string Action => "ResponseLeadsNamed";

    internal override string What => "Those who lead the rapid response named";

    internal override ResponseForm AsRecorded(Review review, Sealer sealer) => new LeadsForm
    {
        Seen = review.RapidResponse.Edition,
        LeadHealthProfessional = Open(sealer, review.RapidResponse.LeadHealthProfessional),
        LeadInvestigator = Open(sealer, review.RapidResponse.LeadInvestigator),
        SocialWorker = Open(sealer, review.RapidResponse.SocialWorker),
    };

    internal override void Write(Review review, Sealer sealer)
    {
        review.RapidResponse.LeadHealthProfessional = sealer.SealWords(LeadHealthProfessional);
        review.RapidResponse.LeadInvestigator = sealer.SealWords(LeadInvestigator);
        review.RapidResponse.SocialWorker = sealer.SealWords(SocialWorker);
    }
}
