using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Documents;

/// <summary>What a document is.</summary>
public enum DocumentKind
{
    [Display(Name = "Post-mortem report")]
    PostMortemReport,

    PoliceReport,
    HospitalNotes,
    Photograph,
    Correspondence,

    [Display(Name = "Something else")]
    Other,
}
