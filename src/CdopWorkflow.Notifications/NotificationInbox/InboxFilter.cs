using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Notifications.Data;

namespace CdopWorkflow.Notifications.NotificationInbox;

/// <summary>Which of what arrived is shown.</summary>
public sealed record InboxFilter
{
    [Display(Name = "Show")]
    public InboxWhich Which { get; init; }

    [Display(Name = "Came in by")]
    public NotificationDoor? Door { get; init; }
}
