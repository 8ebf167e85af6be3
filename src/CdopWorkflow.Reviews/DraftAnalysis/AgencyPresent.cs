using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.DraftAnalysis;

/// <summary>The agencies that the analysis form asks after: who was represented when it was drafted.</summary>
[JsonConverter(typeof(CodeConverter<AgencyPresent>))]
public enum AgencyPresent
{
    [Display(Name = "Primary care")]
    PrimaryCare,

    Paediatrics,

    [Display(Name = "Hospital services")]
    Hospital,

    [Display(Name = "Mental health services")]
    MentalHealth,

    [Display(Name = "Ambulance service")]
    Ambulance,

    Police,

    [Display(Name = "Children’s social care")]
    SocialCare,

    [Display(Name = "Schools")]
    Schools,

    [Display(Name = "Others")]
    Other,
}
