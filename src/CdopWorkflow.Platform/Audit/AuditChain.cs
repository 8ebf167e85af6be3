using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Platform.Audit;

/// <summary>Links audit entries by hash, and finds where a chain was changed, cut or reordered.</summary>
public static class AuditChain
{
    /// <summary>The hash before the first entry.</summary>
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The hash of an entry that follows <paramref name="previousHash"/>: SHA-256, lower-case hexadecimal.</summary>
    public static string HashOf(AuditEntry entry, string previousHash)
    {
        // every field is preceded by its length, so that no two different entries read the same
        var text = new StringBuilder();
        foreach (var field in (string[])[
            previousHash,
            entry.Sequence.ToString(CultureInfo.InvariantCulture),
            entry.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            entry.Who, entry.WhoName, entry.Action, entry.Subject, entry.Area, entry.Detail])
        {
            text.Append(CultureInfo.InvariantCulture, $"{field.Length}:{field};");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Reads the whole chain and compares it with its head.</summary>
    /// <returns>The number of entries, and the first fault in words; null when the chain is whole.</returns>
    public static Task<(long Entries, string? Fault)> VerifyAsync(ServiceDb db, CancellationToken cancel) => VerifyAsync(db, [], cancel);

    /// <summary>The same, and compares it with where it ended on earlier days.</summary>
    public static async Task<(long Entries, string? Fault)> VerifyAsync(ServiceDb db, IReadOnlyList<AuditAnchor> anchors, CancellationToken cancel)
    {
        var anchored = anchors.ToLookup(anchor => anchor.Sequence);
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(cancel);
        var (sequence, hash) = (0L, Genesis);
        await foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (entry.Sequence != sequence + 1)
            {
                return (sequence, $"Entry {sequence + 1} is missing.");
            }

            if (entry.Hash != HashOf(entry, hash))
            {
                return (sequence, $"Entry {entry.Sequence} was changed, or what stood before it was.");
            }

            if (anchored[entry.Sequence].FirstOrDefault(anchor => anchor.Hash != entry.Hash) is { } other)
            {
                return (sequence, $"Entry {entry.Sequence}, or one before it, is not the one that stood there on {UkTime.DateOf(other.At):yyyy-MM-dd}: the chain was written anew.");
            }

            (sequence, hash) = (entry.Sequence, entry.Hash);
        }

        if (anchors.FirstOrDefault(anchor => anchor.Sequence > sequence) is { } longer)
        {
            return (sequence, $"The chain ends at entry {sequence}, but on {UkTime.DateOf(longer.At):yyyy-MM-dd} it had {longer.Sequence}: it was cut at the end.");
        }

        return head.Sequence == sequence && head.Hash == hash
            ? (sequence, null)
            : (sequence, $"The chain ends at entry {sequence}, but {head.Sequence} entries were written.");
    }

    /// <summary>Numbers and links entries behind the end of the chain, which stays locked until the transaction that writes them ends.</summary>
    /// <returns>The new end, for the caller to write with them.</returns>
    internal static async Task<AuditHead> LinkAsync(ServiceDb db, IReadOnlyList<AuditEntry> entries, CancellationToken cancel)
    {
        var head = (await db.Set<AuditHead>().FromSqlRaw(LockHead(db)).AsNoTracking().ToListAsync(cancel)).Single();
        foreach (var entry in entries)
        {
            entry.Sequence = ++head.Sequence;
            entry.At = Microseconds(entry.At);
            head.Hash = entry.Hash = HashOf(entry, head.Hash);
        }

        return head;
    }

    /// <summary>A transaction on SQLite is the only one that writes from its beginning.</summary>
    private static string LockHead(ServiceDb db) => db.Database.ProviderName switch
    {
        "Npgsql.EntityFrameworkCore.PostgreSQL" => "select * from audit_head for update",
        "Microsoft.EntityFrameworkCore.SqlServer" => "select * from [audit_head] with (updlock, rowlock)",
        _ => "select * from audit_head",
    };

    /// <summary>What every database gives back unchanged: PostgreSQL keeps no finer time.</summary>
    private static DateTimeOffset Microseconds(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));
}
