using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Notifications.Receive;

/// <summary>A notification at the door.</summary>
/// <param name="Submission">What it says, read and found in order.</param>
/// <param name="Door">The way it comes in.</param>
/// <param name="By">Who the audit says sent it.</param>
/// <param name="SentBy">Key id of the machine credential; empty for a form and an import.</param>
/// <param name="Key">The sender's idempotency key.</param>
/// <param name="Body">What was sent under the key, to tell a repetition from another notification.</param>
public sealed record Arrival(Submission Submission, NotificationDoor Door, Person By, string SentBy, string Key, string Body);
