using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Platform.Mail;

/// <summary>Seals letters into the queue of a service and opens them again. A service that was not given letters can send none.</summary>
public sealed class LetterBox(IEnumerable<LetterDatabase> databases, Sealer sealer, TimeProvider clock)
{
    internal static readonly TimeSpan Keeps = TimeSpan.FromDays(7);

    private readonly HashSet<Type> known = [.. databases.Select(database => database.ContextType)];

    /// <exception cref="InvalidOperationException">The service did not register its database with AddLetters.</exception>
    public QueuedLetter Seal(Letter letter, Type context)
    {
        if (!known.Contains(context))
        {
            throw new InvalidOperationException($"{context.Name} sends no letters.");
        }

        var now = clock.GetUtcNow();
        var good = MailAddresses.IsAddress(letter.To);
        return new QueuedLetter
        {
            Key = KeyOf(letter),
            Area = letter.Area,
            Reference = letter.Reference,
            Content = sealer.Seal(letter),
            QueuedAt = now,
            NextTryAt = letter.NotBefore > now ? letter.NotBefore.Value : now,
            ExpiresAt = now + Keeps,
            State = good ? LetterState.Waiting : LetterState.Refused,
            Outcome = good ? "" : "The address is not an e-mail address",
        };
    }

    public Letter Open(QueuedLetter queued) => sealer.Open<Letter>(queued.Content);

    /// <summary>Many keys name the address a letter goes to, and their column is not sealed.</summary>
    private string KeyOf(Letter letter) => letter.To.Length == 0
        ? letter.Key
        : letter.Key.Replace(letter.To, sealer.BlindIndex("letter to", letter.To.ToLowerInvariant()), StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes out of what is about to be saved every letter whose key is known, in the database or in the same save.</summary>
    internal static async Task OnceEachAsync(ServiceDb db, CancellationToken cancel)
    {
        var added = db.ChangeTracker.Entries<QueuedLetter>().Where(entry => entry.State == EntityState.Added).ToList();
        if (added.Count == 0)
        {
            return;
        }

        var keys = added.Select(entry => entry.Entity.Key).ToArray();
        var taken = (await db.Letters.AsNoTracking().Where(letter => keys.Contains(letter.Key)).Select(letter => letter.Key).ToListAsync(cancel)).ToHashSet();
        foreach (var entry in added.Where(entry => !taken.Add(entry.Entity.Key)))
        {
            entry.State = EntityState.Detached;
        }
    }
}
