using CdopWorkflow.Notifications.Credentials;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.FurtherQuestions;
using CdopWorkflow.Notifications.Receive;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.ReferenceData;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Notifications.Api;

/// <summary>POST /api/v1/notifications.</summary>
public sealed class SubmitNotification(
    MachineCredentials credentials,
    RefuseNotification refuse,
    ReceiveTogether receive,
    EarlierReceipts earlier,
    FurtherForm further,
    CurrentPerson person,
    AreaTable areas,
    ReferenceShelf reference,
    TimeProvider clock,
    IOptions<NotificationsOptions> options)
{
    private const int LongestKey = 200;

    public async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancel)
    {
        if (await credentials.FindAsync(request.Headers.Authorization, cancel) is not { } credential)
        {
            return Problems.NoCredential(request.HttpContext.Response);
        }

        person.ActAs(credential.AsPerson);
        if (!request.HasJsonContentType())
        {
            return Problems.NotJson();
        }

        if (request.Headers["Idempotency-Key"].ToString().Trim() is not { Length: > 0 and <= LongestKey } key)
        {
            return Problems.NoKey();
        }

        if (await BodyText.ReadAsync(request, options.Value.LargestBody, cancel) is not { } body)
        {
            return Problems.TooLarge(options.Value.LargestBody);
        }

        var (form, unreadable) = FormJson.Read(body);
        var reading = form is null
            ? new FormReading.Faulty([unreadable!])
            : MachineAnswers.Of(await further.OfMachinesAsync(cancel), form.Answers).AddTo(FormReader.Read(form.WithCouncilOf(reference.Postcodes), clock.GetUtcNow(), areas));
        if (reading is not FormReading.Readable readable)
        {
            if (await earlier.FindAsync(NotificationDoor.Api, credential.Sender, key, body, cancel) is { } before)
            {
                return await AnswerAsync(before, cancel);
            }

            await refuse.HandleAsync(reading, NotificationDoor.Api, cancel);
            return reading is FormReading.OutOfScope outside ? Problems.OutOfScope(outside) : Problems.Faulty((FormReading.Faulty)reading);
        }

        if (!credential.MayNotify(readable.Submission.Panel, areas, UkTime.DateOf(clock.GetUtcNow())))
        {
            await refuse.HandleAsync("OtherArea", NotificationDoor.Api, cancel);
            return Problems.OtherArea();
        }

        var arrival = new Arrival(readable.Submission, NotificationDoor.Api, credential.AsPerson, credential.Sender, key, body);
        return await AnswerAsync(await receive.HandleAsync(arrival, cancel), cancel);
    }

    private async Task<IResult> AnswerAsync(Receipt receipt, CancellationToken cancel)
    {
        if (receipt is Receipt.Received received)
        {
            return Created(received);
        }

        await refuse.HandleAsync(nameof(Receipt.KeyUsed), NotificationDoor.Api, cancel);
        return Problems.KeyUsed();
    }

    /// <summary>A repetition is answered word for word like the first time, so nothing here may depend on what happened since.</summary>
    private static IResult Created(Receipt.Received received) => Results.Created(
        $"/api/v1/notifications/{received.Reference}",
        NotificationStatus.Of(
            received.Reference,
            received.ReceivedAt,
            received.CaseReference,
            received.CaseReference.Length > 0 ? NotificationState.Accepted : NotificationState.WaitingForDecision));
}
