using System.Net;
using CdopWorkflow.Platform.Audit;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Architecture.Rights;

/// <summary>Whoever is refused a page, or is told that there is no such thing, stands in an audit log: of every address that asks who one is.</summary>
[Collection(nameof(RightsCollection))]
public sealed class AuditedRefusalsTests(FilledOnce once)
{
    /// <summary>What their addresses name is no record of one area, each with the reason.</summary>
    private static readonly string[] NamingNoRecord =
    [
        "/analytics/gap-register/", // a number in a list of figures
        "/analytics/themes/", // a theme's code is the same everywhere
        "/reviews/actions/hand-over", // whose work it is stands in the question, and is an account of another service
    ];

    [Fact]
    public async Task Every_refusal_stands_in_a_log_for_the_auditors_of_whoever_was_refused()
    {
        var written = (await EntriesAsync()).Select(entry => (entry.Who, entry.Action, entry.Detail, entry.Area)).ToHashSet();
        var refused = Refused().ToList();
        string[] missing = [.. refused.Where(told => !written.Contains((AccountOf(told.Asker), ActionOf(told), $"{told.Asked.Verb} {told.Asked.Route}", AreaOf(told.Asker)))).Select(told => $"{told.Asked} for {told.Asker.Name}: {told.InWords}")];
        Assert.True(missing.Length == 0, string.Join('\n', missing));
        Assert.True(refused.Count(told => told.Status == HttpStatusCode.NotFound) > 100 && refused.Count > 1000, $"{refused.Count}");
    }

    [Fact]
    public async Task Whoever_asks_for_what_is_another_areas_is_seen_by_the_auditors_of_that_area()
    {
        var written = (await EntriesAsync()).Where(entry => entry.Area != Askers.OtherPanel).Select(entry => (entry.Who, entry.Action, entry.Detail)).ToHashSet();

        // what is found for those whose it is, and not for others
        var own = once.Told.Where(told => told is { InWords: "yes", Asker: { Role: not null, IsOther: false } }).Select(told => (told.Asked, told.Asker.Role)).ToHashSet();
        var others = Refused().Where(told => told.Asker.IsOther && told.Status == HttpStatusCode.NotFound && own.Contains((told.Asked, told.Asker.Role)) && !NamingNoRecord.Any(route => told.Asked.Route.StartsWith(route, StringComparison.Ordinal))).ToList();
        string[] missing = [.. others.Where(told => !written.Contains((AccountOf(told.Asker), "RecordRefused", $"{told.Asked.Verb} {told.Asked.Route}"))).Select(told => $"{told.Asked} for {told.Asker.Name}")];
        Assert.True(missing.Length == 0, string.Join('\n', missing));
        Assert.True(others.Count > 100, $"{others.Count}");
    }

    /// <summary>By addresses that lead nobody unknown anywhere but to the sign-in page.</summary>
    private IEnumerable<Told> Refused()
    {
        var guarded = once.Told.Where(told => told is { Asker.Name: "nobody", InWords: "sign-in" }).Select(told => told.Asked).ToHashSet();
        return once.Told.Where(told => told.Asker.Role is not null && told.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound && guarded.Contains(told.Asked));
    }

    private async Task<List<AuditEntry>> EntriesAsync()
    {
        await using var scope = once.Filled.App.Services.CreateAsyncScope();
        var entries = new List<AuditEntry>();
        foreach (var database in scope.ServiceProvider.GetServices<ServiceDatabase>())
        {
            entries.AddRange(await ((ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType)).AuditEntries.AsNoTracking()
                .Where(entry => entry.Action == "PageRefused" || entry.Action == "RecordRefused").ToListAsync(TestContext.Current.CancellationToken));
        }

        return entries;
    }

    private static string ActionOf(Told told) => told.Status == HttpStatusCode.Forbidden ? "PageRefused" : "RecordRefused";

    private static string AreaOf(Asker asker) => asker.Name.EndsWith("England", StringComparison.Ordinal) ? "E92000001" : asker.IsOther ? Askers.OtherPanel : ADeath.Panel;

    private static string AccountOf(Asker asker) => asker.Name.EndsWith("England", StringComparison.Ordinal)
        ? $"test-national-{asker.Role}".ToLowerInvariant()
        : asker.IsOther ? $"test-other-{asker.Role}".ToLowerInvariant() : Askers.AccountOf(asker.Role!.Value);
}
