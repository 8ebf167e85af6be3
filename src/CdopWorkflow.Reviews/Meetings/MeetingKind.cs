using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>What a panel meets for. The names are in databases: never rename one.</summary>
public enum MeetingKind
{
    [Display(Name = "Ordinary meeting")]
    Ordinary,

    [Display(Name = "Themed meeting")]
    Themed,

    [Display(Name = "Neonatal meeting")]
    Neonatal,
}
