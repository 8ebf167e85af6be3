using System.Net;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Mail;

public sealed class LettersPageTests
{
    [Fact]
    public async Task Without_a_mail_server_the_page_says_so_and_a_letter_of_a_week_is_too_old()
    {
        await using var app = await TestApp.StartAsync();
        await app.PostAsync(A.Letter("one"));
        var coordinator = app.Coordinator();
        (await coordinator.GetAsync("/reviews/letters")).Shows("No mail server is set up: nothing is sent.").Shows("Not sent No mail server is set up")
            .Shows("A return is due").Shows("Housing nora@example.org").Shows("LAN-2025-0001");
        (await coordinator.GetAsync("/reviews")).DoesNotShow("not sent");

        app.Clock.Advance(TimeSpan.FromDays(8));
        await app.SendLettersAsync();
        (await coordinator.GetAsync("/reviews/letters")).Shows("It waited for a week and is too old");
        (await coordinator.GetAsync("/reviews")).Shows("Letters: 1 not sent");
    }

    [Fact]
    public async Task A_refused_letter_is_sent_again_when_someone_asks_and_that_is_audited()
    {
        await using var server = await MailServer.StartAsync();
        await using var app = await TestApp.StartAsync(adjust: server.Use());
        await app.PostAsync(A.Letter("one") with { To = "nobody@example.org" });
        await app.SendLettersAsync();
        var coordinator = app.Coordinator();
        var page = await coordinator.GetAsync("/reviews/letters");
        page.Shows("Not sent The mail server refused the address (550)");

        (await page.SubmitAsync("Send again")).Shows("The letter will be sent again").Shows("Waiting to be sent");
        await app.SendLettersAsync();
        (await coordinator.GetAsync("/reviews/letters")).Shows("The mail server refused the address (550)");
        Assert.Equal(2, (await app.QueuedAsync("one")).Attempts);
        Assert.Contains(await app.AuditAsync("LAN-2025-0001"), entry => entry == "LetterSentAgain: try 2");
    }

    [Fact]
    public async Task A_letter_that_waits_for_a_later_try_goes_at_once_when_someone_asks_and_never_twice()
    {
        await using var server = await MailServer.StartAsync();
        await using var app = await TestApp.StartAsync(adjust: server.Use());
        await app.PostAsync(A.Letter("one"));
        await app.UseAsync((ReviewsDb db) => db.Letters.ExecuteUpdateAsync(letters => letters
            .SetProperty(letter => letter.TriedAt, app.Clock.GetUtcNow()).SetProperty(letter => letter.Attempts, 1).SetProperty(letter => letter.NextTryAt, app.Clock.GetUtcNow().AddHours(6))));
        var page = await app.Coordinator().GetAsync("/reviews/letters");
        await app.SendLettersAsync();
        Assert.Equal(0, server.Waiting);

        await Task.WhenAll(page.SubmitAsync("Send again"), page.SubmitAsync("Send again"));
        await app.SendLettersAsync();
        server.Next();
        (await app.Coordinator().GetAsync("/reviews/letters")).Shows("Sent on").DoesNotShow("Send again");

        // the page of somebody who opened it before the letter went
        (await page.SubmitAsync("Send again")).Shows("The letter has gone, or is on its way");
        await app.SendLettersAsync();
        Assert.Equal(0, server.Waiting);
        var audited = await app.AuditAsync("LAN-2025-0001");
        Assert.Single(audited, entry => entry == "LetterSentAgain: try 2");
        Assert.Contains(audited, entry => entry == "LetterSentAgainRefused: Sent");
    }

    [Fact]
    public async Task Letters_are_seen_and_sent_again_by_their_own_panel_alone()
    {
        await using var app = await TestApp.StartAsync();
        await app.PostAsync(A.Letter("one") with { To = "none" });
        var id = (await app.QueuedAsync("one")).Id;
        var other = app.Coordinator("PAN-CHESHIRE");
        var page = await other.GetAsync("/reviews/letters");
        page.Shows("No letter has been written yet");
        var token = (await app.Coordinator().GetAsync("/reviews/letters")).Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.NotEqual(HttpStatusCode.OK, (await other.PostAsync("/reviews/letters", [new("id", $"{id}"), new("__RequestVerificationToken", token)])).Status);
        Assert.Equal(LetterState.Refused, (await app.QueuedAsync("one")).State);
        (await app.As(Role.Chair, ADeath.Panel).GetAsync("/reviews/letters")).HasStatus(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Fifty_letters_stand_on_a_page_and_what_they_say_is_shown_as_text()
    {
        await using var app = await TestApp.StartAsync();
        await app.PostAsync([.. Enumerable.Range(0, 51).Select(number => A.Letter($"{number}") with { Subject = $"<b>{number}</b>" })]);
        var first = await app.Coordinator().GetAsync("/reviews/letters");
        Assert.Equal(50, first.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Empty(first.Document.QuerySelectorAll("tbody b"));
        Assert.Single((await app.Coordinator().GetAsync("/reviews/letters?list-page=2")).Document.QuerySelectorAll("tbody tr"));
        Assert.Equal(51, await app.UseAsync((ReviewsDb db) => db.Letters.CountAsync()));
    }
}
