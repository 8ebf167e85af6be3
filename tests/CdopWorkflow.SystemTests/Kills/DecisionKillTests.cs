using System.Collections.Concurrent;
using System.Net.Sockets;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Panel;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.SystemTests.Kills;

/// <summary>A decision, its fact and its taking back are there whole or not at all, and what a chair was told is there.</summary>
public sealed class DecisionKillTests
{
    private const int Reviews = 16;
    private const int Kills = 3;

    private static readonly Person Chair = new("account-Chair", "Chair", [new Grant(Role.Chair, ADeath.Panel)]);
    private static readonly Person Coordinator = new("account-Coordinator", "Coordinator", [new Grant(Role.Coordinator, ADeath.Panel)]);

    private readonly ConcurrentDictionary<string, bool> decided = new();
    private readonly ConcurrentDictionary<string, bool> reopened = new();

    [Fact]
    public async Task Decisions_and_reopenings_survive_kills_and_the_figures_agree_with_the_reviews()
    {
        await using var app = await TestApp.StartAsync();
        var cases = new Dictionary<string, string>();
        var panel = new DecidedCases(app);
        await panel.ArrangeMeetingAsync();
        for (var number = 0; number < Reviews; number++)
        {
            var death = ADeath.Notified();
            await app.IsNotifiedAsync(death);
            cases[death.Reference] = await panel.RecordAsync(death, "The baby was found in the morning.", UnexplainedDeath.Analysis);
        }

        await using var installation = await Installation.OfAsync(app);
        var random = new Random(11);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var serving = await CdopProcess.ServeAsync(installation.Folder);
            var working = WorkAsync(installation, serving, cases);
            await Task.Delay(random.Next(200, 1800), TestContext.Current.CancellationToken);
            serving.Kill();
            await working;
        }

        var atKills = (decided.Count, reopened.Count);
        await using (var serving = await CdopProcess.ServeAsync(installation.Folder))
        {
            await WorkAsync(installation, serving, cases);
        }

        await installation.SettleAsync();
        Assert.Equal(Reviews, decided.Count);
        var reviews = await installation.UseAsync<ReviewsDb, List<CdopWorkflow.Reviews.Review>>(db => db.Reviews.AsNoTracking().ToListAsync());
        Assert.All(reviews, review => Assert.Equal(IsReopened(review.Reference) ? ReviewState.Reopened : ReviewState.Decided, review.State));
        var facts = await installation.UseAsync<AnalyticsDb, List<Guid>>(db => db.Reviewed.Where(fact => fact.Counts).Select(fact => fact.FactKey).ToListAsync());
        Assert.Equal(reviews.Where(review => review.State == ReviewState.Decided).Select(review => review.FactKey).Order(), facts.Order());
        Assert.All(await AuditedAsync(installation, nameof(ReviewTrigger.Decide)), times => Assert.Equal(1, times));
        Assert.All(await AuditedAsync(installation, nameof(ReviewTrigger.Reopen)), times => Assert.Equal(1, times));
        Assert.Equal(Reviews, await installation.UseAsync<ReviewsDb, int>(db => db.Set<Analysis>().CountAsync(analysis => analysis.DecidedAt != null)));
        var audit = await CdopProcess.RunAsync(installation.Folder, ["audit", "verify"]);
        Assert.True(audit.ExitCode == 0, audit.Output);
        TestContext.Current.SendDiagnosticMessage("{0} kills; {1} decisions and {2} reopenings acknowledged before the last start", Kills, atKills.Item1, atKills.Item2);
    }

    /// <summary>Every second review is reopened as soon as it is decided.</summary>
    private static bool IsReopened(string reference) => int.Parse(reference[^1..], System.Globalization.CultureInfo.InvariantCulture) % 2 == 0;

    private Task WorkAsync(Installation installation, CdopProcess serving, Dictionary<string, string> cases)
    {
        var waiting = new ConcurrentQueue<string>(cases.Keys.Where(reference => !reopened.ContainsKey(reference) && (!decided.ContainsKey(reference) || IsReopened(reference))));
        return Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            var (chair, coordinator) = (installation.BrowserOf(serving, Chair), installation.BrowserOf(serving, Coordinator));
            try
            {
                while (waiting.TryDequeue(out var reference))
                {
                    await DecideAsync(chair, reference, cases[reference]);
                    await ReopenAsync(coordinator, reference);
                }
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or SocketException)
            {
                // the process was killed: what was not answered is tried again by the next one
            }
        }));
    }

    private async Task DecideAsync(Browser chair, string reference, string pack)
    {
        if (decided.ContainsKey(reference))
        {
            return;
        }

        // a decision that was taken and not answered leads from here to the pack
        var page = await chair.GetAsync($"/reviews/panel/{pack}/decide");
        if (page.Path.EndsWith("/decide", StringComparison.Ordinal))
        {
            (await page.SubmitAsync("Decide")).Shows("Decided");
        }

        decided[reference] = true;
    }

    private async Task ReopenAsync(Browser coordinator, string reference)
    {
        if (!IsReopened(reference))
        {
            return;
        }

        var answer = await (await coordinator.GetAsync($"/reviews/{reference}/reopen")).SubmitAsync(null, ("Form.Why", "The inquest came to another conclusion"));
        if (answer.Errors.Count > 0)
        {
            // it was reopened, and the answer got lost
            answer.ShowsError("is not possible now");
        }

        reopened[reference] = true;
    }

    private static Task<List<int>> AuditedAsync(Installation installation, string action) => installation.UseAsync<ReviewsDb, List<int>>(async db =>
        [.. (await db.AuditEntries.Where(entry => entry.Action == action).Select(entry => entry.Subject).ToListAsync()).GroupBy(subject => subject).Select(same => same.Count())]);
}
