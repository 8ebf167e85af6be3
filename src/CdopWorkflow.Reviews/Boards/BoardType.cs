using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Boards;

/// <summary>What kind of board it is. The names are in databases: never rename one.</summary>
public enum BoardType
{
    [Display(Name = "Local Safeguarding Children Board (LSCB)")]
    Lscb,

    [Display(Name = "Child death review partners")]
    CdrPartners,

    [Display(Name = "Health and Wellbeing Board")]
    HealthAndWellbeingBoard,

    [Display(Name = "Integrated Care Board (ICB)")]
    IntegratedCareBoard,

    [Display(Name = "Steering group")]
    SteeringGroup,

    [Display(Name = "Working group", Description = "It has an end date")]
    WorkingGroup,
}
