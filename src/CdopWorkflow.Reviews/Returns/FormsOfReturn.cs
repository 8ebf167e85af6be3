using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>The forms of a return, in the order in which they are filled in.</summary>
public sealed class FormsOfReturn(ReviewsDb db, Sealer sealer)
{
    /// <summary>With their answers. Each reading is an audit entry.</summary>
    /// <param name="review">Whose.</param>
    /// <param name="asked">The return.</param>
    /// <param name="action">"ReturnRead".</param>
    /// <param name="cancel">Stops before anything is opened.</param>
    public async Task<IReadOnlyList<AnsweredForm>> ReadAsync(Review review, AgencyReturn asked, string action, CancellationToken cancel)
    {
        db.Audit(action, review.Reference, review.Panel, asked.Agency);
        await db.SaveChangesAsync(cancel);
        return [.. (await LoadAsync(asked, cancel)).Select(form => new AnsweredForm(form.Form(), form.Open(sealer)))];
    }

    /// <summary>How far each is filled in; what was answered is not told.</summary>
    public async Task<IReadOnlyList<FormLine>> ProgressAsync(AgencyReturn asked, CancellationToken cancel) =>
        [.. (await LoadAsync(asked, cancel)).Select(LineOf)];

    private FormLine LineOf(ReturnForm form)
    {
        var (questions, answered) = form.Open(sealer).Progress(form.Form());
        return new FormLine(form, questions, answered);
    }

    private Task<List<ReturnForm>> LoadAsync(AgencyReturn asked, CancellationToken cancel) =>
        db.ReturnForms.AsNoTracking().Where(form => form.ReturnId == asked.Id).OrderBy(form => form.Number).ToListAsync(cancel);
}
