using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Holds;

/// <summary>The parallel processes that keep a review waiting.</summary>
public enum HoldKind
{
    [Display(Name = "Inquest or coroner’s investigation")]
    Inquest,

    [Display(Name = "Criminal investigation or proceedings")]
    CriminalProceedings,

    [Display(Name = "Safeguarding practice review (Serious Case Review)")]
    SeriousCaseReview,

    [Display(Name = "Patient safety or maternity investigation")]
    PatientSafetyInvestigation,

    [Display(Name = "Perinatal mortality review")]
    PerinatalMortalityReview,

    [Display(Name = "Results of a post-mortem, genetics or toxicology")]
    ResultsOutstanding,

    [Display(Name = "Themed panel")]
    ThemedPanel,

    [Display(Name = "Another investigation")]
    Other,
}
