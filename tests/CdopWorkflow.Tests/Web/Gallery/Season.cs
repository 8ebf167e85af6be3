using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Tests.Web.Gallery;

public enum Season
{
    [Display(Name = "Spring", Description = "March to May")]
    Spring,
    LateSummer,
}
