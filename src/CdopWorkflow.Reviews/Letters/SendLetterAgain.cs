using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Letters;

/// <summary>A coordinator has a letter tried again that did not leave. One that has gone is not sent a second time.</summary>
public sealed class SendLetterAgain(ReviewsDb db, TimeProvider clock)
{
    /// <returns>Null where these panels have no such letter; false where it is on its way already, or has gone.</returns>
    public async Task<bool?> HandleAsync(Guid id, IReadOnlyList<string> panels, CancellationToken cancel)
    {
        bool? again = null;
        await db.InTransactionAsync(
            async () =>
            {
                var letter = await db.Letters.SingleOrDefaultAsync(known => known.Id == id && panels.Contains(known.Area), cancel);
                again = letter?.SendAgain(clock.GetUtcNow());
                if (letter is not null)
                {
                    db.Audit(again == true ? "LetterSentAgain" : "LetterSentAgainRefused", letter.Reference, letter.Area, again == true ? $"try {letter.Attempts + 1}" : $"{letter.State}");
                }
            },
            cancel);
        return again;
    }
}
