using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Letters;

/// <summary>A coordinator has a letter sent again: because it never left, or because it never arrived.</summary>
public sealed class SendLetterAgain(ReviewsDb db, TimeProvider clock)
{
    /// <returns>False where these panels have no such letter. One that waits already is left as it is.</returns>
    public async Task<bool> HandleAsync(Guid id, IReadOnlyList<string> panels, CancellationToken cancel)
    {
        var found = false;
        await db.InTransactionAsync(
            async () =>
            {
                var letter = await db.Letters.SingleOrDefaultAsync(known => known.Id == id && panels.Contains(known.Area), cancel);
                found = letter is not null;
                if (letter is not null && letter.SendAgain(clock.GetUtcNow()))
                {
                    db.Audit("LetterSentAgain", letter.Reference, letter.Area, $"try {letter.Attempts + 1}");
                }
            },
            cancel);
        return found;
    }
}
