using System.Net;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Analytics;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Reviews.Actions;

/// <summary>What a panel recommends becomes an action that says nothing of the case.</summary>
public sealed class ReviewActionsTests
{
    [Fact]
    public async Task A_recommendation_becomes_an_action_whose_review_only_its_coordinators_see()
    {
        await using var app = await TestApp.StartAsync();
        var coordinator = app.Coordinator();
        var board = await coordinator.BoardsAsync();
        var reference = await RecommendedAsync(app);

        var list = await coordinator.GetAsync($"/reviews/{reference}/actions");
        list.Shows("Ask Testa’s nursery about naps").Shows("Commission a second sling library");
        var page = await list.FollowAsync("Make it an action of recommendation 2");
        page.Shows($"From recommendation 2 of review {reference}");
        Assert.Equal("Commission a second sling library", page.Document.QuerySelector("[name='Form.Title']")!.GetAttribute("value"));
        var added = await page.SubmitAsync("Add action", [.. AnAction.OfF8, ("Form.Board", board)]);

        added.Shows("Action ACT-001 added").Shows("Safer sleep checked at every mandated contact").Shows("Make another action");
        (await coordinator.GetAsync("/reviews/actions/ACT-001")).Shows(reference);
        (await app.As(Role.SafeguardingLead, ADeath.Panel).GetAsync("/reviews/actions/ACT-001")).Shows("Safer sleep").DoesNotShow(reference);
        (await app.As(Role.Chair, ADeath.Panel).GetAsync("/reviews/actions/ACT-001")).DoesNotShow(reference);
        (await coordinator.GetAsync($"/reviews/{reference}/history")).HasStatus(HttpStatusCode.OK);
        Assert.Contains(await app.AuditAsync(reference), entry => entry == "RecommendationsRead: recommendation 2");
    }

    [Theory]
    [InlineData("TA-2025-0001", HttpStatusCode.OK)]
    [InlineData("TA-2025-0001' OR 1=1", HttpStatusCode.NotFound)]
    [InlineData("https://example.org", HttpStatusCode.NotFound)]
    [InlineData("TA-2025-0001\n", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_an_alert_has_no_page_to_add_an_action_for_it(string alert, HttpStatusCode expected)
    {
        await using var app = await TestApp.StartAsync();
        var path = $"/reviews/actions/add-action?alert={Uri.EscapeDataString(alert)}";

        var coordinator = app.Coordinator();
        (await coordinator.GetAsync(path)).HasStatus(expected);
        var token = (await coordinator.GetAsync("/reviews/actions/add-action")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await coordinator.PostAsync(path, [new("__RequestVerificationToken", token), .. AnAction.OfF8.Select(field => KeyValuePair.Create(field.Name, field.Value))])).HasStatus(expected);
    }

    [Fact]
    public async Task Nobody_else_reads_a_recommendation()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await RecommendedAsync(app);

        (await app.Coordinator("LEEDS").GetAsync($"/reviews/{reference}/actions")).HasStatus(HttpStatusCode.NotFound);
        (await app.Coordinator("LEEDS").GetAsync($"/reviews/actions/add-action?review={reference}&recommendation=1")).HasStatus(HttpStatusCode.NotFound);
        (await app.As(Role.SafeguardingLead, ADeath.Panel).GetAsync($"/reviews/actions/add-action?review={reference}&recommendation=1")).HasStatus(HttpStatusCode.NotFound);
        (await app.As(Role.SafeguardingLead, ADeath.Panel).GetAsync($"/reviews/{reference}/actions")).HasStatus(HttpStatusCode.Forbidden);
        (await app.Coordinator().GetAsync($"/reviews/actions/add-action?review={reference}&recommendation=3")).HasStatus(HttpStatusCode.NotFound);
        (await app.Coordinator().GetAsync($"/reviews/actions/add-action?review={reference}")).HasStatus(HttpStatusCode.NotFound);
    }

    /// <summary>A review that a panel decided on, with two recommendations.</summary>
    internal static async Task<string> RecommendedAsync(TestApp app)
    {
        var reference = await app.IsNotifiedAsync();
        var review = await app.ReviewAsync(reference);
        await app.UseAsync<IServiceProvider>(async services =>
        {
            var (db, sealer) = (services.GetRequiredService<ReviewsDb>(), services.GetRequiredService<Sealer>());
            var analysis = new Analysis
            {
                ReviewId = review.Id,
                Number = 1,
                CatalogueVersion = FactorCatalogue.Shipped.Version,
                Scale = InfluenceScale.FormC.Code,
                Content = sealer.Seal(new AnalysisContent { RecommendedActions = ["Ask Testa’s nursery about naps", "Commission a second sling library"] }),
            };
            analysis.Decide("test", app.Clock.GetUtcNow(), sealer.Seal((DeathReviewed)new Decided(UkTime.DateOf(app.Clock.GetUtcNow())).Reviewed.Event));
            db.Add(analysis);
            await db.SaveChangesAsync();
        });
        return reference;
    }
}
