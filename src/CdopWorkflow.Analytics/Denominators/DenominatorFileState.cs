using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Analytics.Denominators;

public enum DenominatorFileState
{
    /// <summary>Read without a fault, and not in use.</summary>
    [Display(Name = "Checked, not imported")]
    Checked,

    [Display(Name = "Imported")]
    Imported,

    [Display(Name = "Set aside")]
    SetAside,
}
