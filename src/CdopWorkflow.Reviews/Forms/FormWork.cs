using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Forms;

/// <summary>What administrators see of a form: its versions, and the draft of whoever looks.</summary>
public sealed class FormWork(ReviewsDb db, CurrentPerson person)
{
    /// <summary>Newest first, without their questions; version 1 is the shipped form and not among them.</summary>
    public async Task<IReadOnlyList<FormVersionRow>> VersionsAsync(string? key, CancellationToken cancel) =>
        await db.Set<FormVersion>().AsNoTracking().Where(version => key == null || version.Key == key).OrderByDescending(version => version.Version)
            .Select(version => new FormVersionRow(version.Key, version.Version, version.EffectiveFrom, version.PublishedAt, version.PublishedBy, version.Note))
            .ToListAsync(cancel);

    public Task<FormDraft?> DraftAsync(string key, CancellationToken cancel) =>
        db.Set<FormDraft>().SingleOrDefaultAsync(draft => draft.Key == key && draft.Who == person.Value.AccountId, cancel);

    /// <summary>Number of the newest version.</summary>
    public async Task<int> LatestNumberAsync(string key, CancellationToken cancel) =>
        await db.Set<FormVersion>().Where(version => version.Key == key).MaxAsync(version => (int?)version.Version, cancel) ?? 1;

    /// <summary>Every reason why a form could not follow the present version.</summary>
    public static IReadOnlyList<FormProblem> Problems(Questionnaire present, Questionnaire next) =>
        next.Key != present.Key
            ? [new(null, $"“name” must stay “{present.Key}”: this is another form")]
            : [.. FixedItems.Missing(present, next), .. HasPagesOfItsOwn(present.Key) ? CoreForms.Problems(next) : []];

    /// <summary>The forms whose fixed questions are asked by pages of their own.</summary>
    public static bool HasPagesOfItsOwn(string key) => key is ShippedForms.Notification or ShippedForms.Analysis;
}
