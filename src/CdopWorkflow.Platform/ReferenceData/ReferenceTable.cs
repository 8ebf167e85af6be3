using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>A table that others publish and this program only uses: who lies in whom, what exists, and until when.</summary>
public enum ReferenceTable
{
    [Display(Name = "Panels, councils and regions")]
    Areas,

    [Display(Name = "Integrated care boards")]
    CareBoards,

    [Display(Name = "Organisations")]
    Organisations,

    [Display(Name = "Postcodes")]
    Postcodes,
}
