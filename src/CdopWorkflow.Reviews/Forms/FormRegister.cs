using CdopWorkflow.Forms;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Forms;

/// <summary>
/// Which version of a form is asked on a day. Whoever issues a form keeps its <see cref="Questionnaire.ToJson"/> with what was issued:
/// an open return stays on the version it was sent with.
/// </summary>
public sealed class FormRegister(ReviewsDb db)
{
    /// <summary>The version in force on a day: the newest of those whose day has come.</summary>
    public async Task<Questionnaire> InForceAsync(string key, DateOnly date, CancellationToken cancel)
    {
        var shipped = ShippedForms.Find(key) ?? throw new ArgumentException($"There is no form {key}.", nameof(key));
        var published = await db.Set<FormVersion>().AsNoTracking()
            .Where(version => version.Key == key && version.EffectiveFrom <= date)
            .OrderByDescending(version => version.Version).FirstOrDefaultAsync(cancel);
        return published?.Form() ?? shipped;
    }

    /// <summary>One version, or null where there is none.</summary>
    public async Task<Questionnaire?> VersionAsync(string key, int version, CancellationToken cancel) =>
        version == 1
            ? ShippedForms.Find(key)
            : (await db.Set<FormVersion>().AsNoTracking().SingleOrDefaultAsync(known => known.Key == key && known.Version == version, cancel))?.Form();

    /// <summary>The newest version, in force or still to come: what a further version is built on.</summary>
    public async Task<Questionnaire?> LatestAsync(string key, CancellationToken cancel) =>
        (await db.Set<FormVersion>().AsNoTracking().Where(known => known.Key == key).OrderByDescending(known => known.Version).FirstOrDefaultAsync(cancel))?.Form()
        ?? ShippedForms.Find(key);
}
