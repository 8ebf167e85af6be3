using System.Net;
using System.Text.Json;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Decide;
using CdopWorkflow.Reviews.Facts;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Panel;

public sealed class DecideTests
{
    [Fact]
    public async Task A_complete_record_is_decided_and_exactly_one_fact_leaves()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();

        (await panel.DecideAsync()).Shows("Decided");
        await panel.App.SettleAsync();

        (await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/analysis")).Shows("Sofa sharing Present, influence 2, modifiable");
        (await panel.Doctor.GetAsync($"/reviews/{panel.Reference}/analysis")).HasStatus(HttpStatusCode.Forbidden);
        Assert.Equal(ReviewState.Decided, (await panel.ReviewAsync()).State);
        var fact = Assert.Single(panel.Published.Of<DeathReviewed>());
        Assert.Equal(
            ("2025-Q1", AgeBand.Days28To364, Sex.Male, EthnicGroup.White, EthnicGroup.Asian, Answer.Yes),
            (fact.Quarter.ToString(), fact.AgeBand, fact.Sex, fact.Ethnicity, fact.MotherEthnicity, fact.SuddenUnexpected));
        Assert.Equal(
            (DeathCategory.SuddenUnexpectedUnexplained, ModifiableOutcome.Identified, "form-c", FactorCatalogue.Shipped.Version, 2),
            (fact.Category, fact.Outcome, fact.ScaleVersion, fact.CatalogueVersion, fact.Version));
        Assert.Equal(3, fact.Factors.Count(factor => factor.Modifiable == Answer.Yes));
        Assert.Equal(Answer.Yes, fact.OvercrowdingKnown);
        Assert.Equal(MotherAgeBand.Years25To29, fact.MotherAge);
        Assert.Equal((PlaceBand.Home, Answer.No), (fact.Place, fact.Inquest));
        Assert.NotNull(fact.GrossDays);
        Assert.True(fact.NetDays <= fact.GrossDays && fact.NetMonthsToDecision <= fact.MonthsToDecision);
        Assert.Equal("1*", fact.Factors.Single(factor => factor.Code == "LATE_BOOKING").Influence);
    }

    [Fact]
    public async Task Deciding_twice_publishes_once()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();
        var check = (await panel.Chair.GetAsync($"{panel.Home}/decide")).Shows("None recorded");

        await check.SubmitAsync("Decide");
        var second = await check.SubmitAsync("Decide");
        await panel.App.SettleAsync();

        Assert.Equal(panel.Home, second.HasStatus(HttpStatusCode.OK).Path);
        Assert.Single(panel.Published.Of<DeathReviewed>());
    }

    [Fact]
    public async Task A_double_click_publishes_once()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();
        var check = await panel.Chair.GetAsync($"{panel.Home}/decide");

        var ends = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => check.SubmitAsync("Decide")));
        await panel.App.SettleAsync();

        Assert.All(ends, end => Assert.Equal(panel.Home, end.HasStatus(HttpStatusCode.OK).Path));
        Assert.Equal(ReviewState.Decided, (await panel.ReviewAsync()).State);
        Assert.Single(panel.Published.Of<DeathReviewed>());
    }

    [Fact]
    public async Task A_press_that_read_the_review_before_another_decided_it_finds_it_decided()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();
        var seen = await panel.App.UseAsync(async (AnalysisFile file) => file.ContentOf(await file.LatestAsync((await panel.ReviewAsync()).Id, default)).TimesSaved);
        await using var scope = panel.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(new Person("test-chair-invented", "Chair Invented", [new Grant(Role.Chair, ADeath.Panel)]));
        var read = await scope.ServiceProvider.GetRequiredService<OpenPack>().OfAsync(panel.Pack, default);

        await panel.DecideAsync();
        var late = await scope.ServiceProvider.GetRequiredService<DecideReview>().HandleAsync(read!, seen, default);
        await panel.App.SettleAsync();

        Assert.True(late.Accepted, string.Join("; ", late.Reasons));
        Assert.Single(panel.Published.Of<DeathReviewed>());
        Assert.Empty(await panel.App.AuditAsync("DecideRefused"));
    }

    [Fact]
    public async Task An_empty_record_is_refused_with_every_reason_and_nothing_leaves()
    {
        await using var panel = await APanel.HasDeclaredAsync();

        var page = await panel.DecideAsync();

        page.ShowsError("Choose the category of death")
            .ShowsError("Decide whether modifiable factors were identified")
            .ShowsError("Record a factor, none identified or no information for each domain: child, social environment, physical environment, service provision")
            .ShowsError("Answer the maternal section")
            .ShowsError("Answer the question about an interpreter")
            .ShowsError("Add at least one learning point");
        await panel.App.SettleAsync();
        Assert.Empty(panel.Published.Of<DeathReviewed>());
        Assert.Equal(ReviewState.OnAgenda, (await panel.ReviewAsync()).State);
        Assert.Equal(1, await panel.App.UseAsync((ReviewsDb db) => db.AuditEntries.CountAsync(entry => entry.Action == "DecideRefused")));
    }

    [Fact]
    public async Task What_contradicts_itself_is_refused_until_it_is_put_right()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordFactorsAsync(panel.Doctor);
        await panel.ConcludeAsync(panel.Lay, ("Form.Outcome", "NotIdentified"), ("Form.LearningPoints[0]", ""));

        (await panel.DecideAsync())
            .ShowsError("The outcome says no modifiable factors were identified, but a factor is marked modifiable")
            .ShowsError("Answer the maternal section")
            .ShowsError("Add at least one learning point");

        await panel.AnswerMaternalAsync(panel.Lay);
        await panel.ConcludeAsync(panel.Lay, ("Form.Outcome", "InadequateInformation"));
        (await panel.DecideAsync()).ShowsError("Say why the information is inadequate");

        await panel.ConcludeAsync(panel.Lay);
        (string, string)[] nothingModifiable =
        [
            .. RecordedByPanel.Factor("CO_SLEEPING_SOFA", "2", "No"),
            .. RecordedByPanel.Factor("SMOKING_HOUSEHOLD", "2", "No"),
            .. RecordedByPanel.Factor("OVERCROWDING", "2", "No"),
        ];
        await panel.RecordFactorsAsync(panel.Doctor, nothingModifiable);
        (await panel.DecideAsync()).ShowsError("The outcome says modifiable factors were identified, but no factor that may have contributed is marked modifiable");

        await panel.RecordFactorsAsync(panel.Doctor);
        (await panel.DecideAsync()).Shows("Decided");
    }

    [Fact]
    public async Task A_record_that_changed_while_the_chair_checked_it_is_not_decided()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();
        var check = await panel.Chair.GetAsync($"{panel.Home}/decide");
        await panel.ConcludeAsync(panel.Lay, ("Form.LearningPoints[1]", "One more"));

        (await check.SubmitAsync("Decide")).ShowsError("The record was changed after you opened this page: check it again").Shows("One more");
        Assert.Equal(ReviewState.OnAgenda, (await panel.ReviewAsync()).State);
    }

    [Fact]
    public async Task Nothing_is_recorded_after_the_decision()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();
        var form = await panel.Doctor.GetAsync($"{panel.Home}/conclude");
        await panel.DecideAsync();

        (await form.SubmitAsync("Save", ("Form.LearningPoints[0]", "Too late"))).ShowsError("nothing can be recorded");
        (await panel.Doctor.GetAsync(panel.Home)).DoesNotShow("Too late").Shows("Ask every family where the baby sleeps away from home");
    }

    [Fact]
    public async Task A_panel_member_cannot_decide_or_defer()
    {
        await using var panel = await APanel.HasDeclaredAsync();

        (await panel.Doctor.GetAsync($"{panel.Home}/decide")).HasStatus(HttpStatusCode.Forbidden);
        (await panel.Doctor.GetAsync($"{panel.Home}/defer")).HasStatus(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Deferring_needs_a_reason_and_takes_the_pack_from_the_panel()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        var defer = await panel.Chair.GetAsync($"{panel.Home}/defer");

        (await defer.SubmitAsync("Defer")).ShowsError("Say why the review is deferred");
        (await defer.SubmitAsync("Defer", ("Why", "The toxicology is missing"))).Shows("Review deferred");

        Assert.Equal(ReviewState.Deferred, (await panel.ReviewAsync()).State);
        (await panel.Doctor.GetAsync(panel.Home)).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_reopened_review_is_decided_anew_with_a_higher_version_and_the_earlier_record_stays()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();
        await panel.DecideAsync();
        (await panel.Coordinator.DoAsync(panel.Reference, "reopen", ("Form.Why", "The inquest came to another conclusion"))).Shows("Review reopened");
        await panel.FireAsync(ReviewTrigger.SendToPanel);
        (await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/analysis")).Shows("Version 1: decided").Shows("its factors do not count until the panel has decided again");
        panel.App.Clock.Advance(TimeSpan.FromMinutes(5));
        var agenda = await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/put-on-agenda");
        await panel.AttendAsync(await agenda.SubmitAsync("Put on", ("Meeting", agenda.Document.QuerySelector("input[type=radio]")!.GetAttribute("value")!)), 5);
        foreach (var member in new[] { panel.Chair, panel.Doctor, panel.SocialWorker, panel.Police, panel.Lay })
        {
            await panel.DeclareAsync(member, "None");
        }

        // everything is filled in from the earlier decision, and nothing of it counts before this panel has saved it
        (await panel.Chair.GetAsync("/reviews/panel")).Shows("Factors to record");
        (await panel.DecideAsync()).ShowsError("The review was reopened: look at the earlier factors again, and save them")
            .ShowsError("look at the earlier category, outcome and learning again, and save them");
        await panel.ConcludeAsync(panel.Lay, ("Form.Categories", "Infection"));
        (await panel.DecideAsync()).ShowsError("look at the earlier factors again");
        var earlier = await panel.Doctor.GetAsync($"{panel.Home}/record-factors");
        Assert.Equal("2", earlier.Document.QuerySelector($"select[name='{RecordedByPanel.Field("CO_SLEEPING_SOFA", "Influence")}'] option[selected], input[name='{RecordedByPanel.Field("CO_SLEEPING_SOFA", "Influence")}'][checked]")!.GetAttribute("value"));
        (await earlier.SubmitAsync("Save")).Shows("Saved");
        (await panel.DecideAsync()).Shows("Decided");
        await panel.App.SettleAsync();

        (await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/analysis")).Shows("Version 2: decided").Shows("Version 1: decided").Shows("Superseded");
        var facts = panel.Published.Of<DeathReviewed>();
        Assert.Equal([(2, DeathCategory.SuddenUnexpectedUnexplained), (4, DeathCategory.Infection)], facts.Select(fact => (fact.Version, fact.Category)));
        Assert.Equal(3, Assert.Single(panel.Published.Of<DeathReviewRetracted>()).Version);
        Assert.Equal(2, await panel.App.UseAsync((ReviewsDb db) => db.Set<Analysis>().CountAsync(analysis => analysis.DecidedAt != null)));
    }

    [Fact]
    public async Task A_reopened_decision_is_neither_published_again_nor_corrected_before_the_panel_has_decided_anew()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();
        await panel.DecideAsync();
        await panel.Coordinator.DoAsync(panel.Reference, "reopen", ("Form.Why", "The inquest came to another conclusion"));
        await panel.App.SettleAsync();

        await panel.App.UseAsync((RepublishFacts republish) => republish.HandleAsync(null, CancellationToken.None));
        await panel.App.UseAsync(async (IServiceProvider services) =>
        {
            var db = services.GetRequiredService<ReviewsDb>();
            var review = await db.Reviews.SingleAsync();
            review.Council = "E06000009";
            await services.GetRequiredService<CorrectFact>().PublishAsync(review, CancellationToken.None);
            await db.SaveChangesAsync();
        });
        await panel.App.SettleAsync();

        Assert.Single(panel.Published.Of<DeathReviewed>());
    }

    [Fact]
    public async Task Facts_are_published_again_word_for_word_with_their_instants()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();
        await panel.DecideAsync();
        await panel.App.SettleAsync();
        var (decided, reviewed) = ((await panel.ReviewAsync()).DecidedAt, panel.Published.Of<DeathReviewed>().Single());
        panel.App.Clock.Advance(TimeSpan.FromDays(40));

        Assert.Equal(1, await panel.App.UseAsync((RepublishFacts republish) => republish.HandleAsync(null, CancellationToken.None)));
        await panel.App.SettleAsync();

        Assert.Equal(2, panel.Published.Of<DeathRecorded>().Count);
        Assert.Equal(panel.Published.Of<DeathRecorded>()[0], panel.Published.Of<DeathRecorded>()[1]);
        var again = panel.Published.Of<DeathReviewed>()[1];
        Assert.Equal(JsonSerializer.Serialize(reviewed), JsonSerializer.Serialize(again));
        Assert.Equal(decided, panel.Published.Envelopes.Last(envelope => envelope.Event is DeathReviewed).OccurredAt);
    }
}
