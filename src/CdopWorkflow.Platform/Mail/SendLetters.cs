using System.Security.Cryptography;
using System.Text;
using CdopWorkflow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Platform.Mail;

/// <summary>
/// Sends what waits in one database. A letter is marked as being sent before the server hears of it and as sent when the server has
/// taken it. A process that ends in between leaves it marked; it is then sent again under the same Message-ID, by which mail systems
/// recognise the repeat.
/// </summary>
public sealed class SendLetters(LetterBox box, SmtpMailer mailer, MailOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Lost = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(1);

    public async Task RunAsync(ServiceDb db, CancellationToken cancel)
    {
        await LayAsideAsync(db, cancel);
        if (!options.IsSetUp)
        {
            return;
        }

        var (now, lost, ahead) = (clock.GetUtcNow(), clock.GetUtcNow() - Lost, clock.GetUtcNow() + Lost);

        // what was queued or tried in times to come met a clock that was wrong: it need not wait until they come
        var due = await db.Letters.AsNoTracking()
            .Where(letter => (letter.State == LetterState.Waiting && (letter.NextTryAt <= now || letter.TriedAt > ahead || (letter.TriedAt == null && letter.QueuedAt > ahead && letter.NextTryAt <= letter.QueuedAt)))
                || (letter.State == LetterState.Sending && (letter.TriedAt < lost || letter.TriedAt > ahead)))
            .OrderBy(letter => letter.NextTryAt).ThenBy(letter => letter.Id).Take(100).ToListAsync(cancel);
        foreach (var letter in due)
        {
            if (await TakeAsync(db, letter, cancel) && !await SendAsync(db, letter))
            {
                return;
            }
        }
    }

    /// <summary>The same for a letter however often it is tried, and nobody can read the key from it.</summary>
    public string MessageIdOf(QueuedLetter letter)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{letter.Id:N}\n{letter.Key}")))[..40];
        return $"<{hash}@{options.Sender!.Host}>";
    }

    /// <summary>Sixty minutes at most, and double each time until then.</summary>
    private static TimeSpan PauseAfter(int attempts) => TimeSpan.FromMinutes(Math.Min(60, Math.Pow(2, Math.Min(attempts - 1, 10))));

    private async Task LayAsideAsync(ServiceDb db, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var old = db.Letters.Where(letter => letter.State == LetterState.Waiting && letter.ExpiresAt <= now);

        // laid aside by a clock that was ahead
        var young = db.Letters.Where(letter => letter.State == LetterState.TooOld && letter.ExpiresAt > now);

        // asked first: with nothing to lay aside, no writer has to wait for this
        if (await old.AnyAsync(cancel))
        {
            await db.InTransactionAsync(() => old.ExecuteUpdateAsync(row => row.SetProperty(letter => letter.State, LetterState.TooOld), cancel), cancel);
        }

        if (await young.AnyAsync(cancel))
        {
            await db.InTransactionAsync(() => young.ExecuteUpdateAsync(row => row.SetProperty(letter => letter.State, LetterState.Waiting), cancel), cancel);
        }
    }

    /// <summary>The guarded update makes it this process's letter: of two that try, one finds nothing left to update.</summary>
    private async Task<bool> TakeAsync(ServiceDb db, QueuedLetter letter, CancellationToken cancel)
    {
        var (now, taken) = (clock.GetUtcNow(), 0);
        await db.InTransactionAsync(
            async () =>
            {
                taken = await db.Letters.Where(row => row.Id == letter.Id && row.State == letter.State && row.Attempts == letter.Attempts)
                    .ExecuteUpdateAsync(
                        row => row.SetProperty(r => r.State, LetterState.Sending).SetProperty(r => r.Attempts, letter.Attempts + 1)
                            .SetProperty(r => r.TriedAt, now).SetProperty(r => r.FirstTriedAt, letter.FirstTriedAt ?? now),
                        cancel);
                if (taken == 1)
                {
                    db.LetterTries.Add(new LetterTry { LetterId = letter.Id, Number = letter.Attempts + 1, At = now });
                }
            },
            cancel);
        return taken == 1;
    }

    /// <summary>A process that is asked to end finishes the letter in hand: the server may have taken it, and it would go again.</summary>
    /// <returns>Whether the server could be reached: when not, the other letters need not try now.</returns>
    private async Task<bool> SendAsync(ServiceDb db, QueuedLetter letter)
    {
        var delivery = await mailer.SendAsync(box.Open(letter), MessageIdOf(letter));
        var (now, attempts) = (clock.GetUtcNow(), letter.Attempts + 1);
        var next = now + PauseAfter(attempts);
        var state = delivery.Kind switch
        {
            DeliveryKind.Accepted => LetterState.Sent,
            DeliveryKind.Refused => LetterState.Refused,
            DeliveryKind.NotNow or DeliveryKind.Unreachable => next - (letter.FirstTriedAt ?? now) > GiveUpAfter ? LetterState.GivenUp : LetterState.Waiting,
        };
        await db.InTransactionAsync(
            async () =>
            {
                await db.Letters.Where(row => row.Id == letter.Id && row.State == LetterState.Sending && row.Attempts == attempts)
                    .ExecuteUpdateAsync(
                        row => row.SetProperty(r => r.State, state).SetProperty(r => r.Outcome, delivery.Words).SetProperty(r => r.NextTryAt, next)
                            .SetProperty(r => r.SentAt, state == LetterState.Sent ? now : letter.SentAt),
                        CancellationToken.None);
                await db.LetterTries.Where(attempt => attempt.LetterId == letter.Id && attempt.Number == attempts)
                    .ExecuteUpdateAsync(row => row.SetProperty(r => r.Outcome, delivery.Words), CancellationToken.None);
            },
            CancellationToken.None);
        return delivery.Kind != DeliveryKind.Unreachable;
    }
}
