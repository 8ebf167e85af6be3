using System.Reflection;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Minutes;
using CdopWorkflow.Reviews.SameChild;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CdopWorkflow.Reviews.Retention;

/// <summary>
/// Deletes every row of a case: whatever has a ReviewId or says through what it belongs to one. A new table is found without a line
/// written for it. Agreed actions stay, because they say what is to be done and not whose death it came from.
/// </summary>
public sealed class DisposeRows(ReviewsDb db)
{
    private const string ReviewId = "ReviewId";

    private static readonly MethodInfo DeleteOne = typeof(DisposeRows).GetMethod(nameof(DeleteAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;
    private static readonly MethodInfo FindOne = typeof(DisposeRows).GetMethod(nameof(IdsAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>Tables of a case, those that lean on others first.</summary>
    public static IReadOnlyList<IEntityType> TablesOf(IModel model)
    {
        var left = model.GetEntityTypes().Where(type => !type.IsOwned() && KeyOf(type) is not null && type.ClrType != typeof(AgreedAction)).ToList();
        var ordered = new List<IEntityType>();
        while (left.Count > 0)
        {
            var free = left.First(type => !left.Any(other => other != type && other.GetForeignKeys().Any(key => key.PrincipalEntityType == type)));
            left.Remove(free);
            ordered.Add(free);
        }

        return ordered;
    }

    /// <returns>How many rows went, and the ids of the keys under which nothing lies any more.</returns>
    public async Task<(int Rows, IReadOnlyList<Guid> Keys)> OfAsync(Guid reviewId, string reference, CancellationToken cancel)
    {
        var meetings = await db.Set<AgendaItem>().Where(item => item.ReviewId == reviewId).Select(item => item.MeetingId).Distinct().ToListAsync(cancel);
        var tables = TablesOf(db.Model);
        var rows = 0;

        // looked up before anything goes: what leads to the case may go first
        var keys = new Dictionary<IEntityType, Guid[]>();
        foreach (var table in tables)
        {
            keys[table] = SealedColumns.CaseOf(table)?.Through is { } through ? await (Task<Guid[]>)FindOne.MakeGenericMethod(through).Invoke(this, [reviewId, cancel])! : [reviewId];
        }

        foreach (var table in tables)
        {
            rows += await (Task<int>)DeleteOne.MakeGenericMethod(table.ClrType).Invoke(this, [KeyOf(table)!, keys[table], cancel])!;
        }

        var alone = await LeftAloneAsync(meetings, cancel);
        rows += await db.Set<MinutesVersion>().Where(minutes => alone.Contains(minutes.MeetingId)).ExecuteDeleteAsync(cancel);
        rows += await db.Letters.Where(letter => letter.Reference == reference).ExecuteDeleteAsync(cancel);
        rows += await db.Set<SameChildSuspicion>().Where(suspicion => suspicion.Other == reference).ExecuteDeleteAsync(cancel);
        var subject = $"death:{reviewId:N}";
        await db.Inbox.Where(message => message.Subject == subject && message.Status != InboxStatus.Done).ExecuteDeleteAsync(cancel);
        return (rows, [reviewId, .. alone]);
    }

    private static string? KeyOf(IEntityType type) =>
        type.ClrType == typeof(Review) ? nameof(Review.Id)
        : SealedColumns.CaseOf(type) is { Through: not null } through ? through.Key
        : type.FindProperty(ReviewId) is not null ? ReviewId
        : null;

    private async Task<List<Guid>> LeftAloneAsync(List<Guid> meetings, CancellationToken cancel)
    {
        var others = await db.Set<AgendaItem>().Where(item => meetings.Contains(item.MeetingId)).Select(item => item.MeetingId).Distinct().ToListAsync(cancel);
        return [.. meetings.Except(others)];
    }

    private Task<int> DeleteAsync<T>(string key, Guid[] ids, CancellationToken cancel)
        where T : class => db.Set<T>().Where(row => ids.Contains(EF.Property<Guid>(row, key))).ExecuteDeleteAsync(cancel);

    private Task<Guid[]> IdsAsync<T>(Guid reviewId, CancellationToken cancel)
        where T : class => db.Set<T>().Where(row => EF.Property<Guid>(row, ReviewId) == reviewId).Select(row => EF.Property<Guid>(row, "Id")).ToArrayAsync(cancel);
}
