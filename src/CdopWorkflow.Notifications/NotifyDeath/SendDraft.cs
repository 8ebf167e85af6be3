using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Drafts;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Receive;
using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Notifications.NotifyDeath;

/// <summary>
/// Sends a finished draft. The draft is its own idempotency key: pressing twice, or again after a crash, is one notification.
/// </summary>
public sealed class SendDraft(DraftStore drafts, ReceiveTogether receive, CurrentPerson person)
{
    public async Task HandleAsync(Draft draft, Submission submission, CancellationToken cancel)
    {
        var key = draft.Id.ToString("N");
        var arrival = new Arrival(submission, NotificationDoor.Form, person.Value, "", key, key);
        if (await receive.HandleAsync(arrival, cancel) is Receipt.Received received)
        {
            await drafts.SentAsync(draft, received.Reference, cancel);
        }
    }
}
