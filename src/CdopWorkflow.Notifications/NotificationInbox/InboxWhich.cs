using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Notifications.NotificationInbox;

public enum InboxWhich
{
    [Display(Name = "All")]
    All,

    [Display(Name = "Not seen by anyone yet")]
    Unseen,

    [Display(Name = "Those that I deal with")]
    Mine,

    [Display(Name = "Those that nobody deals with")]
    Nobodys,
}
