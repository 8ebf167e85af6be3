using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Facts;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews.RapidResponse;

/// <summary>What a rapid response suspects leaves at once, anonymised, and is shown apart until the panel decides.</summary>
public sealed class SuspectedFactorsTests
{
    private const string Page = "/analytics/suspected";

    [Fact]
    public async Task Suspected_factors_reach_those_who_answer_for_the_area_and_no_other_figure()
    {
        var published = new PublishedEvents();
        await using var app = await TestApp.StartAsync(At, adjust: published.ListenIn);
        var reference = await app.IsNotifiedAsync();
        (await app.Coordinator().SuspectAsync(reference, ("CO_SLEEPING_BED", "Yes"), ("SMOKING_HOUSEHOLD", "NotKnown"), ("OVERCROWDING", "No")))
            .Shows("Bed sharing Suspected").Shows("Smoking in the household Not known").Shows("Overcrowding Not suspected");
        await app.SettleAsync();

        var fact = Assert.Single(published.Of<FactorsSuspected>());
        Assert.Equal((2, ADeath.Panel, ADeath.Council, "2025-03", AgeBand.Days28To364, Expectedness.Unexpected), (fact.Version, fact.Panel, fact.Council, fact.Month.ToString(), fact.AgeBand, fact.Expectedness));
        Assert.Equal([new("CO_SLEEPING_BED", Answer.Yes), new("OVERCROWDING", Answer.No), new FactorSuspected("SMOKING_HOUSEHOLD", Answer.NotKnown)], fact.Factors);
        foreach (var role in new[] { Role.Analyst, Role.SafeguardingLead, Role.Chair })
        {
            (await app.As(role, ADeath.Panel).GetAsync(Page)).Shows("Seen at the rapid response, not yet decided by a panel")
                .Shows("These figures are provisional").Shows("1 death of the last 12 months with a factor suspected").Shows("Bed sharing 1 1 1 0 0").Shows("March 2025 1 1");
            (await app.As(role, ADeath.Panel).GetAsync("/analytics")).DoesNotShow("Bed sharing").Shows("0 deaths reviewed");
        }

        Assert.Contains("Bed sharing,1,1,1,0,0", (await app.As(Role.Analyst, ADeath.Panel).GetAsync($"{Page}?handler=Download&table=suspected")).Body, StringComparison.Ordinal);
        (await app.As(Role.Analyst, "LEEDS").GetAsync(Page)).Shows("No suspected factor is recorded");
        (await app.As(Role.Analyst, "LEEDS").GetAsync($"{Page}?area={ADeath.Panel}")).HasStatus(System.Net.HttpStatusCode.NotFound);
        (await app.As(Role.PanelMember, ADeath.Panel).GetAsync(Page)).HasStatus(System.Net.HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_later_answer_takes_the_place_of_an_earlier_one_and_the_same_answer_leaves_once()
    {
        var published = new PublishedEvents();
        await using var app = await TestApp.StartAsync(At, adjust: published.ListenIn);
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.SuspectAsync(reference, ("CO_SLEEPING_BED", "Yes"));
        await coordinator.SuspectAsync(reference, ("CO_SLEEPING_BED", "Yes"));
        await coordinator.SuspectAsync(reference, ("CO_SLEEPING_BED", "NotAnswered"), ("CO_SLEEPING_SOFA", "Yes"));
        await app.SettleAsync();

        Assert.Equal([2, 3], published.Of<FactorsSuspected>().Select(fact => fact.Version));
        (await app.As(Role.Analyst, ADeath.Panel).GetAsync(Page)).Shows("Sofa sharing 1").DoesNotShow("Bed sharing");
    }

    [Fact]
    public async Task A_review_that_leaves_the_figures_takes_its_suspicions_along_and_a_correction_moves_them()
    {
        await using var app = await TestApp.StartAsync(At);
        var (moved, gone) = (await app.IsNotifiedAsync(), await app.IsNotifiedAsync());
        var coordinator = app.Coordinator();
        await coordinator.SuspectAsync(moved, ("CO_SLEEPING_BED", "Yes"));
        await coordinator.SuspectAsync(gone, ("OVERCROWDING", "Yes"));
        await coordinator.AcceptAsync(moved, council: "E06000009");
        await coordinator.DoAsync(gone, "accept", ("Form.Scope", "OutOfScope"), ("Form.OutOfScopeBecause", "Lived abroad"));
        await app.SettleAsync();

        (await app.As(Role.Analyst, ADeath.Panel).GetAsync(Page)).Shows("1 death").Shows("Bed sharing").DoesNotShow("Overcrowding");
        (await app.As(Role.Analyst, "E06000009").GetAsync(Page)).Shows("Bed sharing");
        (await app.As(Role.Analyst, ADeath.Council).GetAsync(Page)).Shows("No suspected factor is recorded");
    }

    [Fact]
    public async Task A_rebuild_brings_back_what_stood()
    {
        await using var app = await TestApp.StartAsync(At);
        var reference = await app.IsNotifiedAsync();
        await app.Coordinator().SuspectAsync(reference, ("CO_SLEEPING_BED", "Yes"));
        await app.SettleAsync();
        var before = (await app.As(Role.Analyst, ADeath.Panel).GetAsync(Page)).Words;

        await app.UseAsync<ForgetFacts>(handler => handler.HandleAsync(CancellationToken.None));
        (await app.As(Role.Analyst, ADeath.Panel).GetAsync(Page)).Shows("No suspected factor is recorded");
        await app.UseAsync<RepublishFacts>(handler => handler.HandleAsync(null, CancellationToken.None));
        await app.SettleAsync();

        Assert.Equal(before, (await app.As(Role.Analyst, ADeath.Panel).GetAsync(Page)).Words);
        await app.UseAsync(async (AnalyticsDb db) => Assert.Equal(2, await db.Suspected.Select(death => death.Version).SingleAsync()));
    }

    [Fact]
    public async Task A_page_that_was_opened_before_somebody_else_saved_overwrites_nothing_and_a_forged_one_records_nothing()
    {
        await using var app = await TestApp.StartAsync(At);
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        var opened = await coordinator.GetAsync($"/reviews/{reference}/suspect-factors");
        await coordinator.SuspectAsync(reference, ("CO_SLEEPING_BED", "Yes"));

        (await opened.SubmitAsync("Save", ("Form.Factors[3].Suspected", "Yes"))).ShowsError("Somebody else has changed the record");
        (await opened.SubmitAsync("Save", ("Form.Factors[0].Code", "NO_SUCH_FACTOR"), ("Form.Factors[0].Suspected", "Yes"))).ShowsError("Open this page again");
        (await coordinator.GetAsync($"/reviews/{reference}/rapid-response")).Shows("Bed sharing Suspected").DoesNotShow("NO_SUCH_FACTOR");
    }

    private static DateTimeOffset At => new(2025, 3, 10, 8, 0, 0, TimeSpan.Zero);
}
