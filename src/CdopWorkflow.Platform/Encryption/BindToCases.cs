using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CdopWorkflow.Platform.Encryption;

/// <summary>
/// Puts what is sealed and about to be saved under the key of its case. Handlers seal without asking whose it is: which case a row
/// belongs to stands on its class (<see cref="OfCaseAttribute"/>), so none can be forgotten.
/// </summary>
internal static class BindToCases
{
    private static readonly ConcurrentDictionary<IEntityType, IProperty[]> Columns = [];

    public static async Task BindAsync(DbContext db, Sealer sealer, CancellationToken cancel)
    {
        var changed = db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified && SealedColumns.CaseOf(entry.Metadata) is not null)
            .ToList();
        var withKey = new Lazy<HashSet<Guid>>(() => [.. db.ChangeTracker.Entries().Where(entry => entry.State != EntityState.Added).SelectMany(CasesUnder)]);
        foreach (var entry in changed)
        {
            await BindAsync(db, entry, sealer, withKey, cancel);
        }
    }

    /// <summary>Cases under whose key something of a row lay when it was read: there is a key, and where it is not here none is made.</summary>
    private static IEnumerable<Guid> CasesUnder(EntityEntry entry) => ColumnsOf(entry)
        .Select(column => entry.Property(column).OriginalValue)
        .OfType<byte[]>().Where(box => Box.Looks(box)).Select(box => Box.Read(box).Case).OfType<Guid>();

    private static IProperty[] ColumnsOf(EntityEntry entry) => Columns.GetOrAdd(entry.Metadata, type => [.. SealedColumns.Of(type)]);

    private static async Task BindAsync(DbContext db, EntityEntry entry, Sealer sealer, Lazy<HashSet<Guid>> withKey, CancellationToken cancel)
    {
        var declared = SealedColumns.CaseOf(entry.Metadata)!;

        // a row that goes over to another case takes everything along, else only what changes is touched
        var moved = entry.State == EntityState.Added || entry.Property(declared.Key).IsModified;
        var boxes = ColumnsOf(entry)
            .Select(column => entry.Property(column))
            .Where(value => (moved || value.IsModified) && value.CurrentValue is byte[] box && Box.Looks(box))
            .ToList();
        if (boxes.Count == 0 || await CaseOfAsync(db, entry, declared, cancel) is not { } caseId)
        {
            return;
        }

        foreach (var value in boxes)
        {
            value.CurrentValue = sealer.Bind((byte[])value.CurrentValue!, caseId, withKey.Value.Contains(caseId));
        }
    }

    private static async Task<Guid?> CaseOfAsync(DbContext db, EntityEntry entry, OfCaseAttribute declared, CancellationToken cancel)
    {
        var key = entry.Property(declared.Key).CurrentValue as Guid?;
        if (key is null || declared.Through is not { } through)
        {
            return key;
        }

        return await db.FindAsync(through, [key.Value], cancel) is { } row ? await CaseOfAsync(db, db.Entry(row), SealedColumns.CaseOf(db.Entry(row).Metadata)!, cancel) : null;
    }
}
