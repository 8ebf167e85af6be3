using CdopWorkflow.Analytics.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.SavedThemes;

/// <summary>Every version of every theme: those that came with the program, and those that people saved.</summary>
public sealed class ThemeBook(AnalyticsDb db)
{
    /// <summary>All versions, by theme, the latest first.</summary>
    public async Task<ILookup<string, ThemeVersion>> AllAsync(CancellationToken cancel)
    {
        var saved = (await db.Set<SavedTheme>().AsNoTracking().ToListAsync(cancel)).ConvertAll(theme => theme.Value);
        var builtIn = BuiltInThemes.All.Where(theme => !saved.Any(row => row.Code == theme.Code && row.Version == theme.Version));
        return saved.Concat(builtIn).OrderBy(theme => theme.Code, StringComparer.Ordinal).ThenByDescending(theme => theme.Version).ToLookup(theme => theme.Code);
    }

    /// <summary>The versions of one theme, the latest first; none where there is no such theme.</summary>
    public async Task<IReadOnlyList<ThemeVersion>> VersionsAsync(string code, CancellationToken cancel) => [.. (await AllAsync(cancel))[code]];

    /// <summary>The version of each theme that is in force on a day.</summary>
    public async Task<IReadOnlyList<ThemeVersion>> LiveAsync(DateOnly on, CancellationToken cancel) =>
        [.. (await AllAsync(cancel)).Select(theme => InForce(theme, on)).OfType<ThemeVersion>()];

    /// <summary>
    /// The version of one theme that is in force on a day, or else the one that was last: what was begun under it can still be
    /// measured. Null where there is no such theme.
    /// </summary>
    public async Task<ThemeVersion?> FindAsync(string code, DateOnly on, CancellationToken cancel)
    {
        var versions = await VersionsAsync(code, cancel);
        return InForce(versions, on) ?? versions.FirstOrDefault(theme => !theme.IsDraft);
    }

    /// <summary>The highest version whose day has come; a theme whose latest version was retired has none.</summary>
    public static ThemeVersion? InForce(IEnumerable<ThemeVersion> versions, DateOnly on) =>
        versions.Where(theme => theme.LiveFrom <= on || theme.RetiredFrom <= on).MaxBy(theme => theme.Version) is { } latest && latest.IsLive(on) ? latest : null;
}
