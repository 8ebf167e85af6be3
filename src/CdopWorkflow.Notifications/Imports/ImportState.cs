using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Notifications.Imports;

/// <summary>How far an uploaded file has come.</summary>
public enum ImportState
{
    [Display(Name = "Columns to be matched")]
    Arrived,

    [Display(Name = "Checked, not imported yet")]
    Checked,

    [Display(Name = "Being imported")]
    Running,

    [Display(Name = "Imported")]
    Done,

    [Display(Name = "Given up")]
    GivenUp,
}
