using CdopWorkflow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Platform.Messaging;

/// <summary>What a person may see of a message that failed: nothing of what it tells, and not of whom.</summary>
/// <param name="Consumer">The part that could not handle it.</param>
/// <param name="Id">Of the message; the same at every delivery.</param>
/// <param name="Kind">The wire name of the event.</param>
/// <param name="Status">Waiting, dead or parked.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="OccurredAt">When the event was published.</param>
/// <param name="At">When it is tried next, or was set aside.</param>
/// <param name="Error">The kind of failure.</param>
public sealed record FailedMessage(
    string Consumer, Guid Id, string Kind, InboxStatus Status, int Attempts, DateTimeOffset OccurredAt, DateTimeOffset At, string Error)
{
    /// <summary>All that a service has not handled, those that wait for a person first.</summary>
    public static IQueryable<FailedMessage> In(ServiceDb db) => In(db.Inbox);

    public static IQueryable<FailedMessage> In(IQueryable<InboxMessage> inbox) => inbox.AsNoTracking()
        .Where(row => row.Status != InboxStatus.Done)
        .OrderBy(row => row.Status).ThenBy(row => row.OccurredAt).ThenBy(row => row.MessageId)
        .Select(row => new FailedMessage(row.Consumer, row.MessageId, row.WireName ?? "", row.Status, row.Attempts, row.OccurredAt, row.At, row.Error ?? ""));
}
