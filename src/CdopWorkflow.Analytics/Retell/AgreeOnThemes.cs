using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.ThemeWatch;
using CdopWorkflow.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Retell;

/// <summary>
/// Tells Alerts once more of each theme that stands there otherwise than here, as after one of the two databases was restored to an older
/// point, with a version that it has not heard. A theme of which nothing is remembered here is taken as standing out until it has been
/// counted again: then its end is told, or that it goes on.
/// </summary>
public sealed class AgreeOnThemes(AnalyticsDb db, AnalyticsOptions options, TimeProvider clock)
{
    /// <param name="held">What Alerts holds.</param>
    /// <param name="cancel">Gives up: nothing is told then.</param>
    /// <returns>How many themes were told, and how many are to be counted again first.</returns>
    public async Task<(int Told, int Learned)> HandleAsync(IReadOnlyList<HeldTheme> held, CancellationToken cancel)
    {
        var (told, learned, now) = (0, 0, clock.GetUtcNow());
        await db.InTransactionAsync(
            async () =>
            {
                var standing = await db.Themes.ToDictionaryAsync(theme => (theme.Theme, theme.Area), cancel);
                var there = held.ToDictionary(theme => (theme.Theme, theme.Area));
                foreach (var ((key, theme), other) in standing.Select(known => (known, there.GetValueOrDefault(known.Key))))
                {
                    if (other is null ? theme.Met : (other.Version, other.Met) != (theme.Version, theme.Met))
                    {
                        db.Publish(theme.Retell(options.ThemeRule, VersionAfterRestore.Of(now, theme.Version, other?.Version ?? 0), now));
                        told++;
                    }
                }

                foreach (var lost in held.Where(theme => theme.Met && !standing.ContainsKey((theme.Theme, theme.Area))))
                {
                    db.Themes.Add(new ThemeStanding { Theme = lost.Theme, Area = lost.Area, Met = true, CountingMet = true, Version = VersionAfterRestore.Of(now, lost.Version), Since = now });
                    learned++;
                }

                if (told + learned > 0)
                {
                    db.Audit("ThemesRetold", "themes", detail: $"{told} told again, {learned} to be counted again");
                }
            },
            cancel);
        return (told, learned);
    }
}
