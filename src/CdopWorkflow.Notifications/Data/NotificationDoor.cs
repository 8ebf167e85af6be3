using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Notifications.Data;

/// <summary>The way a notification came in.</summary>
public enum NotificationDoor
{
    Form,
    Api,
    Import,

    /// <summary>A FHIR message.</summary>
    [Display(Name = "FHIR")]
    Fhir,
}
