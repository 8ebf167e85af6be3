using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Reviews.Returns;

/// <summary>A professional without an account fills in a return by its link and a code.</summary>
public sealed class ReturnByLinkTests
{
    private static readonly DateTimeOffset FirstOfMay = new(2025, 5, 1, 9, 0, 0, TimeSpan.Zero);
    private const string GoneWords = "This link works no more";
    private const string WrongCode = "The code is not right, or it works no more";

    [Fact]
    public async Task A_professional_saves_comes_back_sends_once_and_keeps_a_copy()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay, adjust: Letters.MailIsSetUp);
        var (reference, link) = await AskedAsync(app);
        var professional = app.Anonymous();

        (await professional.GetAsync(link)).Shows("Pan-Lancashire").Shows("asks for a return").DoesNotShow("Testa").DoesNotShow("Housing").DoesNotShow(reference);
        var start = await app.EnterAsync(professional, reference, link);
        start.Shows("Ferdinand Testa").Shows("18 December 2024").Shows("Return of: Housing").DoesNotShow("Invented Street").DoesNotShow("10 March 2025");

        var form = await start.FollowAsync("Child death reporting form");
        var wrong = await form.SubmitAsync("Save and go on", ("answers[bedrooms]", "many"), ("answers[overcrowded]", "yes"));
        wrong.ShowsError("must be a whole number");
        Assert.Equal("many", wrong.Document.QuerySelector("[name='answers[bedrooms]']")!.GetAttribute("value"));
        (await form.SubmitAsync("Save and come back later", ("answers[overcrowded]", "yes"), ("answers[summary]", "Two rooms"))).Shows("Saved. You can close this page").Shows("2 of");

        var again = app.Anonymous();
        (await again.GetAsync($"{link}/form/1")).Shows("To open it you need a code").DoesNotShow("Two rooms");
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        start = await app.EnterAsync(again, reference, link);
        var check = await start.FollowAsync("Check your answers");
        check.Shows("Two rooms");
        (await check.SubmitAsync("Send the return")).ShowsError("Child death reporting form: Select an answer to “Was the child or the family known to your service?”");
        Assert.Null((await app.ReviewAsync(reference)).Returns.Single().ReceivedOn);
        await (await again.GetAsync($"{link}/form/1")).SubmitAsync("Save and go on", RequiredAnswers);

        check = await again.GetAsync($"{link}/check");
        (await check.SubmitAsync("Send the return")).Shows("This return was sent on 1 May 2025").Shows("You can keep a copy until");
        (await check.SubmitAsync("Send the return")).Shows("This return was sent on 1 May 2025");
        Assert.Single(await app.AuditAsync(reference), entry => entry.StartsWith("ReturnReceived:", StringComparison.Ordinal));
        (await again.GetAsync($"{link}/copy")).Shows("Two rooms").DoesNotShow("Testa");
        (await app.Anonymous().GetAsync($"{link}/copy")).Shows("This return was sent on").DoesNotShow("Two rooms");
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        (await again.GetAsync($"{link}/copy")).Shows("This return was sent on").DoesNotShow("Two rooms").DoesNotShow("keep a copy");

        var housing = Assert.Single((await app.ReviewAsync(reference)).Returns);
        Assert.Equal(Answer.Yes, (await app.FormAsync(housing)).Open(app.Services.GetRequiredService<Sealer>()).FiveValued("overcrowded"));
        var coordinator = app.Coordinator();
        (await coordinator.GetAsync($"/reviews/{reference}")).Shows("Return received: Housing").Shows("Housing, by link");
        (await (await coordinator.GetAsync($"/reviews/{reference}/returns")).FollowAsync("Read")).Shows("Two rooms");
        Assert.DoesNotContain(await app.AuditAsync(reference), entry => entry.Contains("Testa", StringComparison.Ordinal) || entry.Contains("rooms", StringComparison.Ordinal));
    }

    [Fact]
    public async Task People_of_the_home_are_entered_one_by_one_and_read_in_their_order_by_everyone()
    {
        const string person = "Person who lived in the home";
        await using var app = await TestApp.StartAsync(FirstOfMay, adjust: Letters.MailIsSetUp);
        var (reference, link) = await AskedAsync(app);
        var professional = app.Anonymous();
        var form = await (await app.EnterAsync(professional, reference, link)).FollowAsync("Child death reporting form");
        form = await form.SubmitAsync($"Add another: {person}", ("answers[person-relation]", "father"), ("answers[person-age]", "forty"));
        form = await form.SubmitAsync($"Add another: {person}", ("answers[person-relation~2]", "mother"), ("answers[person-known~2]", "yes"), ("answers[person-detail~2]", "Cares <b>alone</b>"));
        form.Shows($"{person} 3");
        form = await form.SubmitAsync($"Remove {person} 1", ("answers[person-relation~3]", "sibling"), ("answers[person-age~3]", "7"));
        form.Shows($"{person} 2").DoesNotShow($"{person} 3");
        (await form.SubmitAsync("Save and go on", RequiredAnswers)).Shows("Saved");
        Assert.Equal("7", (await professional.GetAsync($"{link}/form/1")).Document.QuerySelector("[name='answers[person-age~2]']")!.GetAttribute("value"));

        var check = await professional.GetAsync($"{link}/check");
        check.Shows($"{person} 1").Shows("Mother").Shows("Cares <b>alone</b>").Shows($"{person} 2").Shows("Brother or sister").DoesNotShow("Father").Shows("Contact with your service").Shows("Nothing was entered");
        (await check.SubmitAsync("Send the return")).Shows("This return was sent on 1 May 2025");
        (await professional.GetAsync($"{link}/copy")).Shows($"{person} 2").Shows("Cares <b>alone</b>");
        (await (await app.Coordinator().GetAsync($"/reviews/{reference}/returns")).FollowAsync("Read")).Shows($"{person} 2").Shows("Brother or sister");

        var housing = Assert.Single((await app.ReviewAsync(reference)).Returns);
        var section = ReturnInWords.Of(housing, [await app.FormAsync(housing)], app.Services.GetRequiredService<Sealer>());
        Assert.Equal(
            [$"{person} 1: Who was this person to the child?", $"{person} 1: Did your service know this person?", $"{person} 1: What should the panel know about this person’s part in the child’s life?", $"{person} 2: Who was this person to the child?", $"{person} 2: How old was this person, in years?"],
            section.Lines.Select(line => line.Question).Where(question => question.StartsWith(person, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_an_entry_that_was_begun_must_say_stops_the_return_and_an_empty_one_does_not()
    {
        const string service = "Another service that was involved";
        await using var app = await TestApp.StartAsync(FirstOfMay, adjust: Letters.MailIsSetUp);
        var (reference, link) = await AskedAsync(app);
        var professional = app.Anonymous();
        var form = await (await app.EnterAsync(professional, reference, link)).FollowAsync("Child death reporting form");
        form = await form.SubmitAsync($"Add another: {service}", ("answers[other-service-name]", "School nursing"));
        form = await form.SubmitAsync($"Add another: {service}", ("answers[other-service-still~2]", "yes"));
        (await form.SubmitAsync("Save and go on", [.. RequiredAnswers, ("answers[person-known]", "no"), ("answers[person-detail]", "Not asked after all")])).Shows("Saved");

        var check = await professional.GetAsync($"{link}/check");
        check.Shows($"{service} 1").Shows($"{service} 2").DoesNotShow($"{service} 3").DoesNotShow("Not asked after all");
        (await check.SubmitAsync("Send the return")).ShowsError($"Enter an answer to “Which service?” ({service} 2)");
        form = await (await professional.GetAsync($"{link}/check")).FollowAsync("Change");
        (await form.SubmitAsync("Save and go on", ("answers[other-service-name~2]", "Housing"))).Shows("Saved");
        (await (await professional.GetAsync($"{link}/check")).SubmitAsync("Send the return")).Shows("This return was sent on 1 May 2025");
        (await professional.GetAsync($"{link}/copy")).Shows("School nursing").Shows("Housing").DoesNotShow("Not asked after all");
        (await professional.GetAsync($"{link}/form/1")).DoesNotShow("Save and go on");
    }

    [Fact]
    public async Task An_open_return_keeps_its_version_when_a_new_one_is_published()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay, adjust: Letters.MailIsSetUp);
        var (reference, link) = await AskedAsync(app);
        await app.Administrator().PublishesAsync("reporting", new DateOnly(2025, 5, 1), form => form.Changing("bedrooms", item => item with { Text = "Rooms to sleep in?" }));
        var professional = app.Anonymous();
        var form = await (await app.EnterAsync(professional, reference, link)).FollowAsync("Child death reporting form");
        form.Shows("How many bedrooms did the home have?").DoesNotShow("Rooms to sleep in?");
        (await form.SubmitAsync("Save and go on", [.. RequiredAnswers, ("answers[bedrooms]", "2")])).Shows("Saved");

        var coordinator = app.Coordinator();
        await coordinator.RequestReturnsAsync(reference, "Police");
        (await (await (await coordinator.GetAsync($"/reviews/{reference}/record-return")).FollowAsync("Police")).FollowAsync("Child death reporting form")).Shows("Rooms to sleep in?");
    }

    [Fact]
    public async Task Unknown_replaced_and_expired_links_answer_alike_and_what_was_saved_is_kept()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay, adjust: Letters.MailIsSetUp);
        var (reference, link) = await AskedAsync(app);
        var professional = app.Anonymous();
        var start = await app.EnterAsync(professional, reference, link);
        await (await start.FollowAsync("Child death reporting form")).SubmitAsync("Save and come back later", ("answers[summary]", "Two rooms"));

        await (await (await app.Coordinator().GetAsync($"/reviews/{reference}/returns")).FollowAsync("New link")).SubmitAsync(null, ("Form.Email", "other@example.org"));
        var newer = await app.LastLinkAsync(reference);
        Assert.NotEqual(link, newer);
        var ended = (await professional.GetAsync($"{link}/form/1")).Shows(GoneWords);
        var unknown = (await professional.GetAsync($"/returns/{new string('x', 43)}")).Shows(GoneWords);
        Assert.Equal((ended.Words, ended.Status, ended.Path), (unknown.Words, unknown.Status, unknown.Path));
        (await professional.GetAsync($"/returns/{new string('x', 2000)}")).Shows(GoneWords);
        Assert.Equal("other@example.org", (await app.LettersAsync(reference))[^1].To);

        (await (await app.EnterAsync(app.Anonymous(), reference, newer)).FollowAsync("Check your answers")).Shows("Two rooms");
        app.Clock.Advance(TimeSpan.FromDays(60));
        (await app.Anonymous().GetAsync(newer)).Shows(GoneWords);
    }

    [Fact]
    public async Task A_code_works_once_for_thirty_minutes_and_ends_after_five_wrong_tries()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay, adjust: Letters.MailIsSetUp);
        var (reference, link) = await AskedAsync(app);
        var page = await (await app.Anonymous().GetAsync(link)).SubmitAsync("Send me a code");
        var code = await app.LastCodeAsync(reference);
        var wrong = code == "000000" ? "000001" : "000000";
        foreach (var typed in new[] { wrong, "12345", "<b>x</b>", new string('9', 50), wrong })
        {
            page = (await page.SubmitAsync("Continue", ("Form.Code", typed))).ShowsError(WrongCode);
        }

        (await page.SubmitAsync("Continue", ("Form.Code", code))).ShowsError(WrongCode);
        (await page.SubmitAsync("Continue", ("Form.Code", ""))).ShowsError("Enter the code");

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        page = await page.SubmitAsync("Ask for a new code");
        code = await app.LastCodeAsync(reference);
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        (await page.SubmitAsync("Continue", ("Form.Code", code))).ShowsError(WrongCode);

        page = await page.SubmitAsync("Ask for a new code");
        code = await app.LastCodeAsync(reference);
        (await page.SubmitAsync("Continue", ("Form.Code", $" {code[..3]} {code[3..]} "))).Shows("Return of: Housing");
        var other = await app.Anonymous().GetAsync($"{link}/code");
        (await other.SubmitAsync("Continue", ("Form.Code", code))).ShowsError(WrongCode);
    }

    [Fact]
    public async Task Who_asks_for_code_after_code_ends_the_link_and_the_coordinator_sees_it()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay, adjust: Letters.MailIsSetUp);
        var (reference, link) = await AskedAsync(app);
        var page = await (await app.Anonymous().GetAsync(link)).SubmitAsync("Send me a code");
        for (var number = 0; number < 10; number++)
        {
            await page.SubmitAsync("Ask for a new code");
            app.Clock.Advance(TimeSpan.FromMinutes(2));
            page = await page.SubmitAsync("Ask for a new code");
        }

        page.Shows(GoneWords);
        Assert.Equal(10, (await app.LettersAsync(reference, "return-code")).Count);
        (await app.Coordinator().GetAsync($"/reviews/{reference}")).Shows("Link ended, too many codes were asked for: Housing");
    }

    [Fact]
    public async Task Without_a_mail_server_the_coordinator_passes_link_and_code_on()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay);
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);
        (await coordinator.RequestReturnsAsync(reference, "Housing")).Shows("No mail server is set up");

        var made = await (await (await coordinator.GetAsync($"/reviews/{reference}/returns")).FollowAsync("New link")).SubmitAsync("Make a new link");
        var link = new Uri(made.Document.QuerySelector(".govuk-inset-text .cdop-reference")!.TextContent).AbsolutePath;
        (await coordinator.GetAsync($"/reviews/{reference}/returns")).DoesNotShow(link);
        var page = await (await app.Anonymous().GetAsync(link)).SubmitAsync("Ask for a code");
        var shown = await coordinator.GetAsync($"/reviews/{reference}/returns");
        var code = shown.Shows("Code to pass on").Document.QuerySelector("td strong")!.TextContent;

        (await page.SubmitAsync("Continue", ("Form.Code", code))).Shows("Return of: Housing");
        (await coordinator.GetAsync($"/reviews/{reference}/returns")).DoesNotShow("Code to pass on");
    }

    [Fact]
    public async Task A_link_leads_to_its_return_alone_and_nobody_keeps_its_pages()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay, adjust: Letters.MailIsSetUp);
        var (reference, link) = await AskedAsync(app);
        var (_, otherLink) = await AskedAsync(app);
        var professional = app.Anonymous();
        await app.EnterAsync(professional, reference, link);

        (await professional.GetAsync(otherLink)).Shows("To open it you need a code").DoesNotShow("Testa");
        (await professional.GetAsync($"/reviews/{reference}")).Shows("Sign in").DoesNotShow("Testa");
        using var api = app.Api();
        using var answer = await api.GetAsync(link, TestContext.Current.CancellationToken);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("noindex, nofollow", answer.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        app.Clock.Advance(TimeSpan.FromMinutes(121));
        (await professional.GetAsync(link)).Shows("To open it you need a code").DoesNotShow("Testa");
    }

    [Fact]
    public async Task What_was_written_when_the_code_ran_out_is_kept_for_a_day_and_shown_to_nobody_without_a_new_code()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay, adjust: Letters.MailIsSetUp);
        var (reference, link) = await AskedAsync(app);
        var professional = app.Anonymous();
        var start = await app.EnterAsync(professional, reference, link);
        var form = await start.Shows("After 120 minutes without opening a page you need a new code").FollowAsync("Child death reporting form");
        var check = await professional.GetAsync($"{link}/check");

        app.Clock.Advance(TimeSpan.FromHours(3));
        var kept = await form.SubmitAsync("Save and go on", ("answers[summary]", "Two rooms"), ("answers[bedrooms]", "many"));
        kept.Shows("What you wrote was saved, but for answers that need putting right").Shows("To open it you need a code").DoesNotShow("Two rooms").DoesNotShow("Testa");
        (await professional.GetAsync($"{link}/form/1")).Shows("To open it you need a code").DoesNotShow("Two rooms");
        (await check.SubmitAsync("Send the return")).Shows("To open it you need a code");
        Assert.Null((await app.ReviewAsync(reference)).Returns.Single().ReceivedOn);
        (await form.SubmitAsync("Save and go on", ("answers[summary]", "Three rooms"))).Shows("What you wrote was saved. To go on you need a new code");

        (await (await app.EnterAsync(professional, reference, link)).FollowAsync("Child death reporting form")).Shows("Three rooms");
        app.Clock.Advance(TimeSpan.FromHours(27));
        (await form.SubmitAsync("Save and go on", ("answers[summary]", "Four rooms"))).Shows("To open it you need a code").DoesNotShow("was saved");
        (await form.SubmitAsync("Save and go on", ("answers[summary]", "Four rooms"))).DoesNotShow("was saved");
        Assert.Equal("Three rooms", (await app.FormAsync((await app.ReviewAsync(reference)).Returns.Single())).Open(app.Services.GetRequiredService<Sealer>()).Words("summary"));
    }

    [Fact]
    public async Task Nobody_else_hands_in_what_was_written_late()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay, adjust: Letters.MailIsSetUp);
        var (reference, link) = await AskedAsync(app);
        var (other, otherLink) = await AskedAsync(app);
        await app.EnterAsync(app.Anonymous(), reference, link);
        var professional = app.Anonymous();
        await app.EnterAsync(professional, other, otherLink);
        app.Clock.Advance(TimeSpan.FromHours(3));

        var token = (await professional.GetAsync(link)).Document.QuerySelector("[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        (await professional.PostAsync($"{link}/form/1", [KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("answers[summary]", "Not mine")])).Shows("To open it you need a code").DoesNotShow("was saved");
        Assert.True((await app.FormAsync((await app.ReviewAsync(reference)).Returns.Single())).Open(app.Services.GetRequiredService<Sealer>()).IsEmpty);
    }

    [Fact]
    public async Task One_machine_that_tries_links_is_slowed_down_and_a_good_link_goes_on_working()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay, adjust: builder =>
        {
            Letters.MailIsSetUp(builder);
            builder.Configuration["Reviews:ReturnRequestsPerMinute"] = "5";
        });
        var (_, link) = await AskedAsync(app);
        var prober = app.Anonymous();
        for (var number = 0; number < 5; number++)
        {
            await prober.GetAsync($"/returns/unknown-{number}");
        }

        (await prober.GetAsync("/returns/unknown")).HasStatus(System.Net.HttpStatusCode.TooManyRequests);
        (await prober.GetAsync(link)).Shows("asks for a return");
    }

    internal static (string, string)[] RequiredAnswers => [("answers[known-to-service]", "yes"), ("answers[author-role]", "Housing officer"), ("answers[contact-four-weeks]", "no")];

    internal static async Task<(string Reference, string Link)> AskedAsync(TestApp app)
    {
        var reference = await app.IsNotifiedAsync(ADeath.Notified(ADeath.Expected));
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference, "Expected");
        await coordinator.ContactAsync("Housing", "hanna.housing@example.org", "max.manager@example.org");
        await coordinator.RequestReturnsAsync(reference, "Housing");
        return (reference, await app.LastLinkAsync(reference));
    }
}
