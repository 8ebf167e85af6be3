using System.Net;
using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Informed;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews.Actions;

/// <summary>Children Act 2004, section 16M(5): whom a panel informed of a recommendation, when, and what they answered.</summary>
public sealed class InformTests
{
    private const string Body = "The council’s director of housing";

    [Fact]
    public async Task A_recommendation_records_whom_it_was_sent_to_when_and_their_answer()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await ReviewActionsTests.RecommendedAsync(app);
        var page = await app.Coordinator().GetAsync($"/reviews/{reference}/actions");
        (await page.FollowAsync("Record who was informed")).Shows("Recommendation 1: Ask Testa’s nursery about naps").Shows("section 16M(5)");

        var sent = await SendAsync(app, reference);
        sent.Shows("Recorded who was informed").Shows(Body).Shows("Recommendation 2").Shows("10 March 2025").Shows("5 May 2025").Shows("None yet").Shows("By secure email");

        var answered = await (await sent.FollowAsync("Record the answer")).SubmitAsync(
            "Save", ("Form.Answer", "WillActInPart"), ("Form.On.Day", "10"), ("Form.On.Month", "3"), ("Form.On.Year", "2025"), ("Form.Words", "A second library from May"));
        answered.Shows("Answer recorded").Shows("They will act on part of it, 10 March 2025").Shows("A second library from May").DoesNotShow("Record the answer");
        (await app.Coordinator().GetAsync($"/reviews/{reference}/history")).Shows("Recommendation 2 was sent to somebody who should act on it").Shows("Recommendation 2 was answered");
        Assert.Equal(
            ["RecommendationSent", "RecommendationAnswered"],
            await app.UseAsync((ReviewsDb db) => db.AuditEntries.Where(entry => entry.Action == "RecommendationSent" || entry.Action == "RecommendationAnswered").OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync()));
    }

    [Fact]
    public async Task An_overdue_answer_goes_to_the_coordinators_and_to_those_who_owe_it_and_then_to_the_chair_once_each()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await ReviewActionsTests.RecommendedAsync(app);
        await KnowStaffAsync(app);
        await SendAsync(app, reference, email: "housing@example.org");

        await MoveToAsync(app, new(2025, 5, 5));
        Assert.Empty(await LettersAsync(app));
        await MoveToAsync(app, new(2025, 5, 6));
        await MoveToAsync(app, new(2025, 5, 18));
        Assert.Equal(["cora@example.org", "housing@example.org"], (await LettersAsync(app)).Select(letter => letter.To).Order());
        (await app.Coordinator().GetAsync($"/reviews/{reference}/actions")).Shows("Overdue");

        await MoveToAsync(app, new(2025, 5, 19));
        await MoveToAsync(app, new(2025, 5, 20));
        var letters = await LettersAsync(app);
        Assert.Equal(["carl@example.org", "cora@example.org", "housing@example.org"], letters.Select(letter => letter.To).Order());
        Assert.All(letters, letter => Assert.DoesNotContain("sling", letter.Text, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(reference, letters.Single(letter => letter.To == "housing@example.org").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(reference, letters.Single(letter => letter.To == "carl@example.org").Text, StringComparison.Ordinal);
        (await app.As(Role.Chair, ADeath.Panel).GetAsync("/reviews/informed")).Shows(Body).Shows("Overdue The chair was told on 19 May 2025").DoesNotShow(reference);
        (await app.Coordinator().GetAsync("/reviews/informed")).Shows(reference);
    }

    [Fact]
    public async Task An_answer_stops_the_ladder()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await ReviewActionsTests.RecommendedAsync(app);
        await KnowStaffAsync(app);
        var page = await SendAsync(app, reference);
        await AnswerAsync(page);

        await MoveToAsync(app, new(2025, 6, 30));

        Assert.Empty(await LettersAsync(app));
    }

    [Fact]
    public async Task What_contradicts_itself_is_refused()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await ReviewActionsTests.RecommendedAsync(app);

        (await SendAsync(app, reference, email: "no address")).ShowsError("Enter an email address in the correct format");
        (await SendAsync(app, reference, answerBy: new(2025, 3, 9))).ShowsError("The day by which an answer is asked for must be on or after the day it was sent");
        (await SendAsync(app, reference, sentOn: new(2025, 3, 11))).ShowsError("The day it was sent must be today or in the past");
        (await SendAsync(app, reference, toWhom: " ")).ShowsError("Enter who was informed");
        Assert.Equal(0, await app.UseAsync((ReviewsDb db) => db.Set<SentRecommendation>().CountAsync()));

        var form = await (await SendAsync(app, reference, sentOn: new(2025, 3, 8))).FollowAsync("Record the answer");
        (await form.SubmitAsync("Save", ("Form.Answer", "WillAct"), ("Form.On.Day", "7"), ("Form.On.Month", "3"), ("Form.On.Year", "2025"), ("Form.Words", "Yes")))
            .ShowsError("They cannot have answered before it was sent");
        await AnswerAsync(await app.Coordinator().GetAsync($"/reviews/{reference}/actions"));
        (await form.SubmitAsync("Save", ("Form.Answer", "WillNotAct"), ("Form.On.Day", "10"), ("Form.On.Month", "3"), ("Form.On.Year", "2025"), ("Form.Words", "No")))
            .ShowsError("Somebody else has already recorded their answer");
    }

    [Fact]
    public async Task Nobody_else_records_or_reads_it_and_nothing_of_it_is_readable_in_the_file()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await ReviewActionsTests.RecommendedAsync(app);
        await SendAsync(app, reference);
        var id = await app.UseAsync((ReviewsDb db) => db.Set<SentRecommendation>().Select(sent => sent.Id).SingleAsync());

        foreach (var page in new[] { "send-recommendation?recommendation=1", $"record-answer?sent={id}" })
        {
            (await app.Coordinator("LEEDS").GetAsync($"/reviews/{reference}/{page}")).HasStatus(HttpStatusCode.NotFound);
            (await app.As(Role.Chair, ADeath.Panel).GetAsync($"/reviews/{reference}/{page}")).HasStatus(HttpStatusCode.Forbidden);
        }

        (await app.Coordinator().GetAsync($"/reviews/{reference}/send-recommendation?recommendation=3")).HasStatus(HttpStatusCode.NotFound);
        (await app.Coordinator().GetAsync($"/reviews/{reference}/record-answer?sent={Guid.NewGuid()}")).HasStatus(HttpStatusCode.NotFound);
        (await app.Coordinator("LEEDS").GetAsync("/reviews/informed")).Shows("Nobody has been informed yet");
        Assert.All(Directory.EnumerateFiles(app.Folder, "reviews.db*").Select(ReadShared), file => Assert.DoesNotContain("director of housing", file, StringComparison.Ordinal));
    }

    private static async Task<Page> SendAsync(
        TestApp app, string reference, string toWhom = Body, string email = "", DateOnly? sentOn = null, DateOnly? answerBy = null)
    {
        List<(string, string)> values = [("Form.ToWhom", toWhom), ("Form.Email", email), ("Form.How", "By secure email")];
        values.AddRange(Day("Form.SentOn", sentOn));
        values.AddRange(Day("Form.AnswerBy", answerBy));
        return await (await app.Coordinator().GetAsync($"/reviews/{reference}/send-recommendation?recommendation=2")).SubmitAsync("Save", [.. values]);
    }

    private static (string, string)[] Day(string field, DateOnly? day) =>
        day is { } known ? [($"{field}.Day", $"{known.Day}"), ($"{field}.Month", $"{known.Month}"), ($"{field}.Year", $"{known.Year}")] : [];

    private static async Task AnswerAsync(Page page) => (await (await page.FollowAsync("Record the answer")).SubmitAsync(
        "Save", ("Form.Answer", "WillAct"), ("Form.On.Day", "10"), ("Form.On.Month", "3"), ("Form.On.Year", "2025"), ("Form.Words", "Yes"))).Shows("Answer recorded");

    private static async Task KnowStaffAsync(TestApp app)
    {
        await app.UseAsync(async (IdentityDb db) =>
        {
            db.Publish(new StaffChanged("c-1", "Cora Coordinator", "cora@example.org", [new StaffGrant("Coordinator", ADeath.Panel)], true, 1));
            db.Publish(new StaffChanged("c-2", "Carl Chair", "carl@example.org", [new StaffGrant("Chair", ADeath.Panel)], true, 1));
            await db.SaveChangesAsync();
        });
        await app.SettleAsync();
    }

    private static async Task MoveToAsync(TestApp app, DateOnly day)
    {
        app.Clock.MoveTo(UkTime.Instant(day, new TimeOnly(9, 0)));
        await app.RunRoundsAsync();
    }

    private static async Task<IReadOnlyList<Letter>> LettersAsync(TestApp app) =>
        [.. (await app.LettersAsync<ReviewsDb>()).Where(letter => letter.Key.StartsWith("recommendation-answer/", StringComparison.Ordinal))];

    private static string ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
