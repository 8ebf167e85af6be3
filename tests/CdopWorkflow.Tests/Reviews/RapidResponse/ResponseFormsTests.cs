using System.Net;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Forms;
using CdopWorkflow.Reviews.ResponseForms;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews.RapidResponse;

/// <summary>The five questions of the prompt card and the items about a sudden death, filled in through the page.</summary>
public sealed class ResponseFormsTests
{
    [Fact]
    public async Task The_five_questions_are_answered_in_part_and_completed_later_and_not_known_never_becomes_no()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        (await coordinator.GetAsync($"/reviews/{reference}/rapid-response")).Shows("Home visit: the five safer sleep questions Not begun");

        var page = await coordinator.DoAsync(
            reference, "response-forms/rapid-response",
            ("answers[sleep-place-last-night]", "sofa"), ("answers[smoking-in-house]", "not-known"), ("answers[visit-observations]", "Marker-seen <b>at home</b>"));
        page.Shows("Answers saved").Shows("Begun, 3 of").Shows("Marker-seen <b>at home</b>").Shows("Not known");
        Assert.Matches(@"Does anyone in the house smoke\? Not known", page.Words);

        var again = await coordinator.GetAsync($"/reviews/{reference}/response-forms/rapid-response");
        (await again.SubmitAsync("Save as complete", ("answers[born-prematurely]", "yes"), ("Complete", "true"))).Shows("Complete, 4 of");
        await app.UseAsync(async (ReviewsDb db) =>
        {
            var kept = await db.Set<ResponseAnswers>().SingleAsync();
            Assert.Equal((1, 2, true), (kept.FormVersion, kept.Edition, kept.IsComplete));
            Assert.DoesNotContain("Marker-seen", System.Text.Encoding.Latin1.GetString(kept.Content), StringComparison.Ordinal);
        });
        Assert.Contains(await app.AuditAsync(reference), entry => entry.StartsWith("ResponseFormSaved: Home visit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_that_was_begun_keeps_its_version_and_a_later_one_takes_the_new()
    {
        await using var app = await TestApp.StartAsync();
        var (begun, later) = (await app.IsNotifiedAsync(), await app.IsNotifiedAsync());
        var coordinator = app.Coordinator();
        await coordinator.DoAsync(begun, "response-forms/sudden-unexpected-death", ("answers[not-a-question]", "ignored"), FirstQuestion);
        await app.UseAsync(async (ReviewsDb db) =>
        {
            var shipped = ShippedForms.Find(ShippedForms.SuddenUnexpectedDeath)!;
            db.Add(new FormVersion
            {
                Key = shipped.Key,
                Version = 2,
                EffectiveFrom = ShippedForms.EffectiveFrom,
                Json = (shipped with { Version = 2, Title = "The newer form" }).ToJson(),
                PublishedAt = app.Clock.GetUtcNow(),
                PublishedBy = "Ada Administrator",
                Note = "A newer title",
            });
            await db.SaveChangesAsync();
        });

        (await coordinator.GetAsync($"/reviews/{begun}/response-forms/sudden-unexpected-death")).Shows("Version 1 of the form").DoesNotShow("The newer form");
        (await coordinator.GetAsync($"/reviews/{later}/response-forms/sudden-unexpected-death")).Shows("Version 2 of the form").Shows("The newer form");
        (await coordinator.GetAsync($"/reviews/{begun}/response-forms/analysis")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_somebody_else_saved_meanwhile_is_not_overwritten_unseen()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        var (one, two) = (await coordinator.GetAsync(Page(reference)), await coordinator.GetAsync(Page(reference)));
        await one.SubmitAsync("Save", ("answers[born-prematurely]", "yes"));
        (await one.SubmitAsync("Save", ("answers[born-prematurely]", "yes"))).Shows("Answers saved");
        (await two.SubmitAsync("Save", ("answers[born-prematurely]", "no"))).ShowsError("Somebody else has changed the record");
    }

    private static (string, string) FirstQuestion
    {
        get
        {
            var question = ShippedForms.Find(ShippedForms.SuddenUnexpectedDeath)!.Questions.First(item => CdopWorkflow.Forms.FiveValues.Options.All(item.Options.Contains));
            return ($"answers[{question.LinkId}]", "yes");
        }
    }

    private static string Page(string reference) => $"/reviews/{reference}/response-forms/rapid-response";
}
