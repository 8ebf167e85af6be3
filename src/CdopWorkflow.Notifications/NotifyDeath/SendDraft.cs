using System.Text.Json;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Drafts;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Receive;
using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Notifications.NotifyDeath;

/// <summary>
/// Sends a finished draft. The draft and what it says are the idempotency key: pressing twice, or again after a crash, is one
/// notification. What was changed after a crash that hid the receipt goes as a second one, which a coordinator links: none of it is lost.
/// </summary>
public sealed class SendDraft(DraftStore drafts, ReceiveTogether receive, CurrentPerson person)
{
    public async Task HandleAsync(Draft draft, Submission submission, CancellationToken cancel)
    {
        var key = $"{draft.Id:N}\n{JsonSerializer.Serialize(submission.Content)}";
        var arrival = new Arrival(submission, NotificationDoor.Form, person.Value, "", key, key);
        if (await receive.HandleAsync(arrival, cancel) is Receipt.Received received)
        {
            await drafts.SentAsync(draft, received.Reference, cancel);
        }
    }
}
