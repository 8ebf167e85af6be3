using System.Text;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.SavedThemes;

/// <summary>Saves a draft, lets it go live, retires a theme. Each answers with what was wrong, or with nothing.</summary>
public sealed class KeepThemes(AnalyticsDb db, ThemeBook book, CurrentPerson person, AreaTable areas, TimeProvider clock)
{
    private const int LongestCode = 40;

    private const string ChangedMeanwhile = "Somebody else changed this theme since you opened it. Look at it again and then save";

    private DateOnly Today => UkTime.DateOf(clock.GetUtcNow());

    /// <param name="code">Null for a new theme.</param>
    /// <returns>The draft's code, or why it was refused.</returns>
    public async Task<(string? Code, string? Refusal)> SaveDraftAsync(string? code, ThemeForm form, CancellationToken cancel)
    {
        string? refusal = null;
        await db.InTransactionAsync(
            async () =>
            {
                var theme = await DraftAsync(code, form, cancel);
                refusal = Refuse(theme, form);
                if (refusal is not null)
                {
                    db.Entry(theme).State = EntityState.Detached;
                    db.Audit("ThemeSavedRefused", $"theme:{theme.Code}", form.Area!, refusal);
                    return;
                }

                (code, theme.Area) = (theme.Code, form.Area!);
                theme.Write(form.Name!.Trim(), form.Predicate, form.Levels, form.Rules);
                (theme.SavedBy, theme.SavedAt, theme.Revision) = (person.Value.Name, clock.GetUtcNow(), theme.Revision + 1);
                db.Audit("ThemeSaved", $"theme:{theme.Code}", theme.Area, $"version {theme.Version}");
            },
            cancel);
        return (code, refusal);
    }

    public Task<string?> GoLiveAsync(string code, int version, int revision, DateOnly from, string backTested, CancellationToken cancel) => ChangeAsync(
        code, "ThemeWentLive",
        themes => themes.Find(theme => theme.Version == version) is not { IsDraft: true } draft ? "This version is live already, or was retired"
            : draft.Revision != revision ? ChangedMeanwhile
            : from < Today ? "The day must be today or in the future"
            : null,
        themes =>
        {
            var draft = themes.Single(theme => theme.Version == version);
            (draft.LiveFrom, draft.BackTested, draft.Revision) = (from, backTested, draft.Revision + 1);
            return $"version {version} from {from:yyyy-MM-dd}";
        },
        cancel);

    public Task<string?> RetireAsync(string code, string because, CancellationToken cancel) => ChangeAsync(
        code, "ThemeRetired",
        themes => themes.MaxBy(theme => theme.Version) is { RetiredFrom: not null } ? "This theme is retired already" : null,
        themes =>
        {
            // whatever is live, and whatever would go live later
            foreach (var theme in themes.Where(theme => theme.RetiredFrom is null))
            {
                (theme.RetiredFrom, theme.RetiredBecause, theme.Revision) = (Today, because.Trim(), theme.Revision + 1);
            }

            return $"{themes.Count} versions";
        },
        cancel);

    /// <summary>The open draft of a theme, or the next version of it, added.</summary>
    private async Task<SavedTheme> DraftAsync(string? code, ThemeForm form, CancellationToken cancel)
    {
        if (code is null)
        {
            return db.Add(new SavedTheme { Code = await NewCodeAsync(form.Name!, cancel), Version = 1, Area = form.Area! }).Entity;
        }

        var latest = (await book.VersionsAsync(code, cancel))[0];
        return await db.Set<SavedTheme>().SingleOrDefaultAsync(theme => theme.Code == code && theme.Version == latest.Version && theme.LiveFrom == null && theme.RetiredFrom == null, cancel)
            ?? db.Add(new SavedTheme { Code = code, Version = latest.Version + 1, Area = latest.Area }).Entity;
    }

    private string? Refuse(SavedTheme theme, ThemeForm form)
    {
        var kind = areas.Find(form.Area!)!.Kind;
        return theme.Revision != form.Revision ? ChangedMeanwhile
            : form.Levels.Except(ThemeLevels.Within(kind)).Any() ? $"{areas.NameOf(form.Area!)} has no such level: select levels within it"
            : theme.Version > 1 && form.Area != theme.Area ? "A theme stays in its area. Build a new theme for another one"
            : null;
    }

    private async Task<string?> ChangeAsync(string code, string action, Func<List<SavedTheme>, string?> refuse, Func<List<SavedTheme>, string> change, CancellationToken cancel)
    {
        string? refusal = null;
        await db.InTransactionAsync(
            async () =>
            {
                var themes = await db.Set<SavedTheme>().Where(theme => theme.Code == code).ToListAsync(cancel);
                if (themes.All(theme => theme.Version != 1) && BuiltInThemes.All.FirstOrDefault(theme => theme.Code == code) is { } builtIn && action == "ThemeRetired")
                {
                    themes.Add(db.Add(Copy(builtIn)).Entity);
                }

                refusal = refuse(themes);
                var area = themes.FirstOrDefault()?.Area ?? "";
                db.Audit(refusal is null ? action : action + "Refused", $"theme:{code}", area, refusal ?? change(themes));
            },
            cancel);
        return refusal;
    }

    private SavedTheme Copy(ThemeVersion theme)
    {
        var copy = new SavedTheme { Code = theme.Code, Version = theme.Version, Area = theme.Area, LiveFrom = theme.LiveFrom, SavedBy = person.Value.Name, SavedAt = clock.GetUtcNow() };
        copy.Write(theme.Name, theme.Predicate, theme.Levels, theme.Rules);
        return copy;
    }

    /// <summary>The name in small letters and hyphens, with a number where another theme has it.</summary>
    private async Task<string> NewCodeAsync(string name, CancellationToken cancel)
    {
        var letters = new string([.. name.Trim().Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(letter => char.IsAsciiLetterLower(letter) || letter is ' ' or '-').Select(letter => letter == ' ' ? '-' : letter)]);
        var slug = string.Join('-', letters.Split('-', StringSplitOptions.RemoveEmptyEntries));
        slug = slug.Length == 0 ? "theme" : slug[..Math.Min(slug.Length, LongestCode)].TrimEnd('-');
        var taken = (await book.AllAsync(cancel)).Select(theme => theme.Key).Append("build-theme").ToHashSet();
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? slug : $"{slug}-{number}").First(code => !taken.Contains(code));
    }
}
