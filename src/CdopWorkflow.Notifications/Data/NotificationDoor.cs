using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Notifications.Data;

/// <summary>The way a notification came in.</summary>
public enum NotificationDoor
{
    [Display(Name = "The form")]
    Form,

    [Display(Name = "Another system")]
    Api,

    [Display(Name = "A file")]
    Import,

    /// <summary>A FHIR message.</summary>
    [Display(Name = "FHIR")]
    Fhir,
}
