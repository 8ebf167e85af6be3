using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>Keeps what was answered on a form so far. A return that has come in is not written to any more.</summary>
public sealed class SaveForm(ReviewsDb db, Sealer sealer)
{
    public Task<ReturnForm?> FindAsync(AgencyReturn asked, int number, CancellationToken cancel) =>
        db.ReturnForms.SingleOrDefaultAsync(form => form.ReturnId == asked.Id && form.Number == number, cancel);

    /// <returns>False where the return has come in meanwhile.</returns>
    public async Task<bool> HandleAsync(Review review, AgencyReturn asked, ReturnForm form, FormAnswers answers, CancellationToken cancel)
    {
        var saved = false;
        await db.InTransactionAsync(
            async () =>
            {
                saved = review.IsInHand && !await db.Set<AgencyReturn>().AnyAsync(known => known.Id == asked.Id && known.ReceivedOn != null, cancel);
                if (saved)
                {
                    form.Write(answers, completed: false, sealer);
                }

                db.Audit(saved ? "ReturnSaved" : "ReturnSavedRefused", review.Reference, review.Panel, $"{asked.Agency}, {form.Key}");
            },
            cancel);
        return saved;
    }

    public Task NoteReadAsync(Review review, AgencyReturn asked, ReturnForm form, CancellationToken cancel)
    {
        db.Audit("ReturnRead", review.Reference, review.Panel, $"{asked.Agency}, {form.Key}");
        return db.SaveChangesAsync(cancel);
    }

    public FormAnswers Open(ReturnForm form) => form.Open(sealer);
}
