using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CdopWorkflow.Forms;
using CdopWorkflow.Notifications.Import;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Notifications;

namespace CdopWorkflow.Tests.Forms;

/// <summary>What an administrator adds to the notification form, over the API and from a file: asked there too, and never in the way of a notification.</summary>
public sealed class MachineAnswersTests
{
    private static readonly DateOnly Today = new(2025, 3, 10);

    private static readonly QuestionnaireItem Interpreter = QuestionnaireItem.FiveValuedQuestion("Interpreter", "Does the family need an interpreter?") with { Required = true };

    private static readonly QuestionnaireItem Languages = new()
    {
        LinkId = "languages",
        Type = ItemType.ShortText,
        Text = "Which languages?",
        MaxLength = 20,
        Repeats = true,
        EnableWhen = [new("Interpreter", Comparison.Equal, FiveValues.Of(Contracts.Codes.Answer.Yes))],
    };

    private static readonly QuestionnaireItem Beds = new() { LinkId = "beds", Type = ItemType.WholeNumber, Text = "How many beds?", Minimum = new AnswerValue.WholeNumber(0) };

    private static readonly QuestionnaireItem Since = new() { LinkId = "since", Type = ItemType.Date, Text = "Since when?" };

    [Theory]
    [InlineData("yes")]
    [InlineData("Yes")]
    [InlineData(true)]
    public async Task Answers_over_the_api_are_kept_as_the_page_keeps_them(object yes)
    {
        await using var app = await AddedAsync(Interpreter, Languages, Beds, Since);
        using var response = await SendAsync(app, new { Interpreter = yes, languages = new[] { "Welsh", "<b>Urdu</b>" }, beds = 3, since = "2024-02-29" });
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var read = await ReadAsync(app);
        read.Shows("Does the family need an interpreter? Yes").Shows("Welsh").Shows("<b>Urdu</b>").Shows("How many beds? 3").Shows("29 February 2024").DoesNotShow("Not asked");
    }

    [Theory]
    [InlineData("""{"Interpreter":"perhaps"}""", "answers.Interpreter", "The answer to “Does the family need an interpreter?” must be one of: yes, no, not-known, not-applicable")]
    [InlineData("""{"Interpreter":null}""", "answers.Interpreter", "Select an answer to “Does the family need an interpreter?”")]
    [InlineData("""{"Interpreter":["yes","no"]}""", "answers.Interpreter", "Give one answer to “Does the family need an interpreter?”")]
    [InlineData("""{"beds":"three"}""", "answers.beds", "The answer to “How many beds?” must be a whole number, like 12")]
    [InlineData("""{"beds":-1}""", "answers.beds", "The answer to “How many beds?” must be 0 or more")]
    [InlineData("""{"since":"2024-02-30"}""", "answers.since", "The answer to “Since when?” must be a real date, like 2025-03-27")]
    [InlineData("""{"Interpreter":"yes","languages":["far too long for a language"]}""", "answers.languages", "The answer to “Which languages?” must be 20 characters or less")]
    [InlineData("""{"shoes":"red"}""", "answers.shoes", "The notification form has no such question. Check its linkId, or leave it out")]
    [InlineData("""{"beds":{"of":"wood"}}""", "answers.beds", "Send a text, a number, or several of them in an array")]
    public async Task A_bad_answer_is_refused_in_plain_words_and_nothing_is_kept(string answers, string field, string words)
    {
        await using var app = await AddedAsync(Interpreter, Languages, Beds, Since);
        using var response = await SendAsync(app, JsonNode.Parse(answers)!);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var errors = (await Given.ReadAsync(response)).GetProperty("errors").EnumerateObject().ToDictionary(error => error.Name, error => error.Value[0].GetString());
        Assert.Equal(words, Assert.Single(errors, error => error.Key == field).Value);
        Assert.Equal(1, await Given.AuditedAsync(app, "NotificationRefused"));
        Assert.Equal(0, await Given.AuditedAsync(app, "NotificationReceived"));
    }

    [Fact]
    public async Task A_system_that_does_not_know_a_required_question_is_heard_and_the_coordinator_sees_that_it_was_not_asked()
    {
        await using var app = await AddedAsync(Interpreter, Languages, Beds);
        using var response = await SendAsync(app, null);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        (await ReadAsync(app)).Shows("The system that sent this notification does not ask all of them").Shows("Does the family need an interpreter? Not asked").Shows("How many beds? Not asked");

        using var other = await SendAsync(app, new { beds = 2 }, number: 2);
        Assert.Equal(HttpStatusCode.Created, other.StatusCode);
        (await ReadAsync(app, 2)).Shows("Does the family need an interpreter? Not asked").Shows("How many beds? 2");
    }

    [Fact]
    public async Task The_entries_of_a_group_that_repeats_are_objects_in_an_array_or_numbered_columns()
    {
        var children = QuestionnaireItem.Group("other-child", "Other child", [new() { LinkId = "called", Type = ItemType.ShortText, Text = "Name", Required = true }, Beds]) with { Repeats = true };
        await using var app = await AddedAsync(children);
        using var good = await SendAsync(app, JsonNode.Parse("""{"other-child":[{"called":"Ann","beds":1},{"called":"Ben"}]}""")!);
        Assert.Equal(HttpStatusCode.Created, good.StatusCode);
        (await ReadAsync(app)).Shows("Other child 1").Shows("Ann").Shows("Other child 2").Shows("Ben").DoesNotShow("Not asked");

        using var bad = await SendAsync(app, JsonNode.Parse("""{"other-child":[{"called":"Ann"},{"called":null,"beds":"x","shoes":1}]}""")!, number: 2);
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        var errors = (await Given.ReadAsync(bad)).GetProperty("errors").EnumerateObject().Select(error => error.Name);
        Assert.Equal(["answers.other-child[1].beds", "answers.other-child[1].shoes"], errors.Order());
        using var flat = await SendAsync(app, JsonNode.Parse("""{"other-child":["Ann"]}""")!, number: 2);
        Assert.Equal(HttpStatusCode.BadRequest, flat.StatusCode);
        using var none = await SendAsync(app, JsonNode.Parse("""{"other-child":[]}""")!, number: 3);
        Assert.Equal(HttpStatusCode.Created, none.StatusCode);
        (await ReadAsync(app, 2)).Shows("Nothing was entered").DoesNotShow("Not asked");

        var report = await ImportAsync(app, "answers.called,answers.called[2],answers.beds[2]", [",,", "Ann,Ben,2", "Ann,,2", "Ann,Ben,two"], from: 10);
        Assert.Equal((2, 2), (report.Opened, report.Rejected));
        Assert.Equal("Enter an answer to “Name” (Other child 2)", Assert.Single(report.FirstRejections[0].Reasons));
        Assert.Equal("The answer to “How many beds?” (Other child 2) must be a whole number, like 12", Assert.Single(report.FirstRejections[1].Reasons));
        Assert.StartsWith("The first line names columns we do not know: answers.called[26]", (await ImportAsync(app, "answers.called[26]", ["x"])).Unreadable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_not_asked_any_more_turns_nobody_away()
    {
        await using var app = await AddedAsync(Beds);
        await app.Administrator().PublishesAsync("notification", Today, form => form with { Items = [.. form.Items.Select(item => item with { Items = [.. item.Items.Where(one => one.LinkId != "beds")] })] });
        await app.SettleAsync();
        using var response = await SendAsync(app, new { beds = 2 });
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        (await ReadAsync(app)).DoesNotShow("Further questions");
    }

    [Fact]
    public async Task The_questions_can_be_read_by_the_systems_that_ask_them()
    {
        await using var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        using var none = await app.Api(Given.Hospital).GetAsync("/api/v1/notifications/questions", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, none.StatusCode);
        using var closed = await app.Api().GetAsync("/api/v1/notifications/questions", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, closed.StatusCode);

        await app.Administrator().PublishesAsync("notification", Today, form => form.With("people", Interpreter, Languages));
        await app.SettleAsync();
        var form = Questionnaire.Parse(await app.Api(Given.Hospital).GetStringAsync("/api/v1/notifications/questions", TestContext.Current.CancellationToken));
        Assert.Equal(["Interpreter", "languages"], form.Questions.Select(question => question.LinkId));
    }

    [Fact]
    public async Task A_file_has_a_column_for_a_question_or_does_not_ask_it()
    {
        await using var app = await AddedAsync(Interpreter, Languages, Beds);
        var report = await ImportAsync(app, "answers.interpreter,answers.languages", ["yes,Welsh | Urdu", "No,", ",", "perhaps,"]);
        Assert.Equal((2, 2), (report.Opened, report.Rejected));
        Assert.Equal("Select an answer to “Does the family need an interpreter?”", Assert.Single(report.FirstRejections[0].Reasons));
        Assert.StartsWith("The answer to “Does the family need an interpreter?” must be one of: yes, no", Assert.Single(report.FirstRejections[1].Reasons), StringComparison.Ordinal);
        (await ReadAsync(app)).Shows("Does the family need an interpreter? Yes").Shows("Welsh").Shows("Urdu").Shows("How many beds? Not asked");

        Assert.Equal("The first line names columns we do not know: answers.shoes.", (await ImportAsync(app, "answers.shoes", ["red"])).Unreadable);
    }

    [Fact]
    public async Task A_repetition_gets_the_first_answer_though_the_form_has_become_stricter_since()
    {
        await using var app = await AddedAsync(Beds);
        using var first = await SendAsync(app, new { beds = 200 });
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        await app.Administrator().PublishesAsync("notification", Today, form => form.Changing("beds", item => item with { Maximum = new AnswerValue.WholeNumber(100) }));
        await app.SettleAsync();

        using var again = await SendAsync(app, new { beds = 200 });
        Assert.Equal((HttpStatusCode.Created, first.Headers.Location), (again.StatusCode, again.Headers.Location));
        Assert.Equal(await TextAsync(first), await TextAsync(again));
        Assert.Equal((1, 0), (await Given.AuditedAsync(app, "NotificationReceived"), await Given.AuditedAsync(app, "NotificationRefused")));

        using var changed = await SendAsync(app, new { beds = 300 });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, changed.StatusCode);
        using var another = await SendAsync(app, new { beds = 200 }, number: 2);
        Assert.Equal(HttpStatusCode.BadRequest, another.StatusCode);
        Assert.Equal((1, 2), (await Given.AuditedAsync(app, "NotificationReceived"), await Given.AuditedAsync(app, "NotificationRefused")));
    }

    [Fact]
    public async Task A_file_without_such_columns_is_taken_in_as_ever()
    {
        await using var app = await AddedAsync(Interpreter);
        var report = await ImportAsync(app, "forenames", ["Quillon"]);
        Assert.Equal((1, 0), (report.Opened, report.Rejected));
        (await ReadAsync(app)).Shows("Does the family need an interpreter? Not asked");
    }

    private static async Task<TestApp> AddedAsync(params QuestionnaireItem[] added)
    {
        var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        await app.Administrator().PublishesAsync("notification", Today, form => form.With("people", added));
        await app.SettleAsync();
        return app;
    }

    private static Task<HttpResponseMessage> SendAsync(TestApp app, object? answers, int number = 1)
    {
        var body = JsonSerializer.SerializeToNode(Given.About(number), JsonSerializerOptions.Web)!.AsObject();
        body.Remove("answers");
        if (answers is not null)
        {
            body["answers"] = answers as JsonNode ?? JsonSerializer.SerializeToNode(answers);
        }

        return app.Api(Given.Hospital).SendAsync(body, $"key {number}");
    }

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static Task<Page> ReadAsync(TestApp app, int number = 1) =>
        app.As(Role.Coordinator, Given.Panel).GetAsync($"/notifications/N-2025-{number:000000}");

    private static async Task<ImportReport> ImportAsync(TestApp app, string columns, string[] cells, int from = 1)
    {
        var file = Path.Combine(app.Folder, "import.csv");
        await File.WriteAllLinesAsync(file,
        [
            "notifier_name,notifier_agency,family_name,born_on,nhs_number,council,died_on," + columns,
            .. cells.Select((text, index) => Given.About(index + from)).Zip(cells, (form, text) =>
                $"Sam Ward,Example Hospital,{form.Child!.FamilyName},{form.Child.BornOn},{form.Child.NhsNumber},E06000008,{form.Death!.DiedOn},{text}"),
        ], TestContext.Current.CancellationToken);
        return await app.UseAsync<ImportNotifications, ImportReport>(import => import.RunAsync(file, progress: null, CancellationToken.None));
    }
}
