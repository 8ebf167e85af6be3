using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Documents;

/// <summary>What is known of viruses in a document.</summary>
public enum ScanState
{
    /// <summary>This installation had no scanner when the document came in.</summary>
    [Display(Name = "Not scanned")]
    NotScanned,

    [Display(Name = "Waiting for the scan")]
    Waiting,

    [Display(Name = "Too large for the scanner")]
    TooLarge,

    [Display(Name = "Scanned, nothing found")]
    Clean,

    [Display(Name = "Taken out: a virus was found")]
    Infected,
}
