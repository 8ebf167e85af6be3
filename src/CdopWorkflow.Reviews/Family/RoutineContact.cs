using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Family;

/// <summary>Messages that go on by themselves after a death, and hurt.</summary>
public enum RoutineContact
{
    [Display(Name = "Hospital and clinic appointments")]
    Appointments,

    [Display(Name = "Invitations to immunisation and screening")]
    Immunisation,

    [Display(Name = "Health visitor and midwife contacts")]
    HealthVisiting,

    [Display(Name = "Nursery, school and council letters")]
    Education,

    [Display(Name = "Benefits and other payments")]
    Benefits,

    [Display(Name = "Commercial mail and baby clubs")]
    Commercial,

    [Display(Name = "Everything that one service sends by itself")]
    Service,
}
