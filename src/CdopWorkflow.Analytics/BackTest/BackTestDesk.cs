using System.Collections.Concurrent;
using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Analytics.ThemeWatch;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Analytics.BackTest;

/// <summary>
/// Back-tests under way and lately done in this process. One takes a moment for a panel and some seconds for England: whoever asks
/// gets the result if it is there within a second, and otherwise how far it has come.
/// </summary>
public sealed class BackTestDesk(IServiceScopeFactory scopes, AreaTable areas, AnalyticsOptions options, TimeProvider clock)
{
    /// <summary>Reading, three levels, and the counting rule.</summary>
    public const int Steps = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Lazy<Work>> works = new();

    /// <returns>The result, or the number of the step that it has reached.</returns>
    public async Task<(BackTested? Result, int Step)> AskAsync(ThemeVersion theme)
    {
        var now = clock.GetUtcNow();
        foreach (var old in works.Where(each => each.Value.IsValueCreated && each.Value.Value.Ended && now - each.Value.Value.Begun > Kept))
        {
            works.TryRemove(old);
        }

        var key = $"{theme.Code}/{theme.Version} {theme.Area} {string.Join(',', theme.Levels)} {string.Join(',', theme.Rules)} {theme.Predicate.Write()}";
        var work = works.GetOrAdd(key, _ => new Lazy<Work>(() => Begin(theme, now))).Value;
        await Task.WhenAny(work.Result, Task.Delay(Patience));
        if (!work.Result.IsCompleted)
        {
            return (null, work.Step);
        }

        if (work.Result.IsFaulted)
        {
            works.TryRemove(key, out _);
        }

        return (await work.Result, Steps);
    }

    private Work Begin(ThemeVersion theme, DateTimeOffset now)
    {
        var work = new Work { Begun = now };
        work.Result = Task.Run(async () =>
        {
            await using var scope = scopes.CreateAsyncScope();
            var today = UkTime.DateOf(now);
            var history = await scope.ServiceProvider.GetRequiredService<ReadHistory>().AsOfAsync(today, CancellationToken.None);
            return BackTester.Run(history, theme, options.ThemeRule, areas, today, step => work.Step = step + 1);
        });
        return work;
    }

    private sealed class Work
    {
        public required DateTimeOffset Begun { get; init; }

        private volatile int step = 1;

        public int Step
        {
            get => step;
            set => step = value;
        }

        public Task<BackTested> Result { get; set; } = null!;

        public bool Ended => Result.IsCompleted;
    }
}
