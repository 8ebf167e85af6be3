using CdopWorkflow.BrowserTests.EveryPage;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Reviews;
using CdopWorkflow.Tests.Reviews.Returns;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Scenario F4: seven agencies are asked, five answer by post, one by its link on a telephone, and one never does.</summary>
public sealed class AgencyReturnsTests(Chromium chromium)
{
    private const string Reference = "LAN-2025-0001";
    private static readonly string[] ByPost = ["Maternity", "Health visiting", "GP", "Children’s social care", "Police"];
    private static readonly DateTimeOffset FirstOfMay = new(2025, 5, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Agencies_are_asked_one_answers_by_link_and_the_panel_reads_that_the_other_did_not()
    {
        await using var installation = await Installation.StartAsync(chromium, FirstOfMay, Letters.MailIsSetUp);
        await installation.App.IsNotifiedAsync(ADeath.Notified(ADeath.Expected) with { Reference = Reference });
        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator);
        await DoAsync(coordinator, "accept", "Save", ("Form.Council", "E06000008"), ("Form.Scope", "InScope"), ("Form.Expectedness", "Expected"));
        await DoAsync(coordinator, "record-post-mortem", "Save", ("Form.Status", "NotHeld"), ("Form.WhyNone", "The coroner did not ask for one"));
        await EnterContactAsync(coordinator, "Hospital", "harriet.hospital@example.org");
        await EnterContactAsync(coordinator, "Housing", "hanna.housing@example.org");
        await RequestAfterApprovalAsync(installation, coordinator);
        await ReceiveByPostAsync(coordinator);

        await AnswerByLinkAsync(installation);

        await ChaseAsync(installation, coordinator);
        await coordinator.OpenAsync($"/reviews/{Reference}/send-to-panel");
        await coordinator.PressAsync("Send");
        await coordinator.IsRefusedAsync("Receive the agency returns, or say why you go on without: Housing");
        await coordinator.OpenAsync($"/reviews/{Reference}/waive-return");
        await coordinator.FollowAsync("Housing");
        await coordinator.PressAsync("Go on without it");
        await coordinator.IsRefusedAsync("Say why you go on without this return");
        await coordinator.AnswerAsync(("Form.Why", "Asked four times and taken to the manager"));
        await coordinator.PressAsync("Go on without it");
        await coordinator.ShowsAsync("Going on without, since 29 May 2025: Asked four times and taken to the manager");
        await coordinator.OpenAsync($"/reviews/{Reference}/pack");
        await coordinator.ShowsAsync("Housing return not received", "Hospital return received", "Police return received", "not known");
        await coordinator.OpenAsync("/reviews/completeness");
        await coordinator.ShowsAsync("Housing", "1 of 1");
    }

    private static async Task RequestAfterApprovalAsync(Installation installation, Visitor coordinator)
    {
        await coordinator.OpenAsync("/reviews/agreements");
        await coordinator.AnswerAsync([("Form.Agency", "Housing"), .. Date("SignedOn", 1, 4, 2023), .. Date("ReviewOn", 1, 4, 2025)]);
        await coordinator.PressAsync("Record the agreement");
        await coordinator.ShowsAsync("Overdue");
        await RequestAsync(coordinator);
        await coordinator.IsRefusedAsync("The information-sharing agreement with Housing was due for review on 1 April 2025");
        Assert.Empty(await Axe.FindsAsync(coordinator.Page));

        await using var chair = await installation.SignedInAsync("Chris Chair", Role.Chair);
        await chair.OpenAsync("/reviews/panel/agreements");
        await chair.Page.Locator("input[name='Form.Agreement']").First.CheckAsync();
        await chair.AnswerAsync([("Form.Reason", "The new agreement is signed next month"), .. Date("Until", 30, 6, 2025)]);
        await chair.PressAsync("Approve requests");
        await chair.ShowsAsync("Requests approved until 30 June 2025 by Chris Chair");

        await RequestAsync(coordinator);
        await coordinator.ShowsAsync("Returns requested", "22 May 2025", "hanna.housing@example.org");
    }

    private static async Task RequestAsync(Visitor coordinator)
    {
        await coordinator.OpenAsync($"/reviews/{Reference}/request-returns");
        foreach (var agency in ByPost.Prepend("Hospital").Append("Housing"))
        {
            await coordinator.Page.Locator($"[name='Form.Agencies'][value='{agency}']").CheckAsync();
        }

        await coordinator.PressAsync("Request the returns");
    }

    private static async Task ReceiveByPostAsync(Visitor coordinator)
    {
        foreach (var agency in ByPost)
        {
            await coordinator.OpenAsync($"/reviews/{Reference}/record-return");
            await coordinator.FollowAsync(agency);
            await coordinator.AnswerAsync(Date("ReceivedOn", 1, 5, 2025));
            await coordinator.PressAsync("Record the return");
            await coordinator.ShowsAsync("Success");
        }
    }

    /// <summary>On a telephone's width, without JavaScript: saves, comes back another day with a new code, sends, keeps a copy.</summary>
    private static async Task AnswerByLinkAsync(Installation installation)
    {
        var app = installation.App;
        var link = (await app.LettersAsync(Reference, "return-request")).Single(letter => letter.ToWhom == "Hospital").Text.Split('\n').Single(line => line.Contains("/returns/", StringComparison.Ordinal));
        link = link[link.IndexOf("/returns/", StringComparison.Ordinal)..].Trim();
        await using (var professional = await OnATelephoneAsync(installation))
        {
            await EnterAsync(installation, professional, link);
            await professional.FollowAsync("Child death reporting form");
            await professional.AnswerAsync(("answers[overcrowded]", "not-known"), ("answers[bedrooms]", "many"));
            await professional.PressAsync("Save and come back later");
            await professional.IsRefusedAsync("must be a whole number");
            await professional.AnswerAsync(("answers[bedrooms]", "2"));
            await professional.PressAsync("Save and come back later");
            await professional.ShowsAsync("Saved. You can close this page");
        }

        app.Clock.Advance(TimeSpan.FromDays(1));
        await using var again = await OnATelephoneAsync(installation);
        await EnterAsync(installation, again, link);
        await again.PressAsync("Check your answers");
        await again.PressAsync("Send the return");
        await again.IsRefusedAsync("Was the child or the family known to your service?");
        await again.FollowAsync("Change");
        await again.AnswerAsync(("answers[known-to-service]", "yes"));
        await again.PressAsync("Save and go on");
        await again.PressAsync("Check your answers");
        await again.PressAsync("Send the return");
        await again.ShowsAsync("This return was sent on 2 May 2025");
        await again.PressAsync("See the copy");
        await again.ShowsAsync("Copy of the return of: Hospital");

        await using var later = await OnATelephoneAsync(installation);
        await later.OpenAsync(link);
        await later.ShowsAsync("This return was sent on 2 May 2025");
        await later.DoesNotShowAsync("copy");
    }

    private static async Task ChaseAsync(Installation installation, Visitor coordinator)
    {
        foreach (var (day, words) in new[] { (15, "Reminded on 15 May 2025"), (23, "Reminded after the due date, on 23 May 2025"), (29, "Taken to the manager on 29 May 2025") })
        {
            installation.App.Clock.MoveTo(new DateTimeOffset(2025, 5, day, 6, 0, 0, TimeSpan.Zero));
            await installation.App.RunRoundsAsync();
            await using var later = await installation.VisitorAsync();
            await later.SignInAsync("Cora Coordinator");
            await later.OpenAsync($"/reviews/{Reference}/returns");
            await later.ShowsAsync(words);
            if (day > 22)
            {
                await later.ShowsAsync("Overdue");
            }
        }

        // the session of the first of May has ended
        await coordinator.SignInAsync("Cora Coordinator");
    }

    private static async Task<Visitor> OnATelephoneAsync(Installation installation)
    {
        var visitor = await installation.VisitorAsync(scripts: false);
        await visitor.Page.SetViewportSizeAsync(375, 740);
        return visitor;
    }

    private static async Task EnterAsync(Installation installation, Visitor professional, string link)
    {
        await professional.OpenAsync(link);
        await professional.ShowsAsync("Pan-Lancashire asks for a return");
        await professional.DoesNotShowAsync("Testa");
        await professional.PressAsync("Send me a code");
        await professional.AnswerAsync(("Form.Code", await installation.App.LastCodeAsync(Reference)));
        await professional.PressAsync("Continue");
        await professional.ShowsAsync("Ferdinand Testa", "To find your records");
    }

    private static async Task EnterContactAsync(Visitor coordinator, string agency, string email)
    {
        await coordinator.OpenAsync($"/reviews/agencies/contact?agency={agency}");
        await coordinator.AnswerAsync(("Form.ContactEmail", email), ("Form.ManagerEmail", "max.manager@example.org"));
        await coordinator.PressAsync("Save");
        await coordinator.ShowsAsync(email);
    }

    private static async Task DoAsync(Visitor coordinator, string step, string button, params (string Name, string Value)[] answers)
    {
        await coordinator.OpenAsync($"/reviews/{Reference}/{step}");
        await coordinator.AnswerAsync(answers);
        await coordinator.PressAsync(button);
        await coordinator.ShowsAsync("Success");
    }

    private static (string Name, string Value)[] Date(string field, int day, int month, int year) =>
        [($"Form.{field}.Day", $"{day}"), ($"Form.{field}.Month", $"{month}"), ($"Form.{field}.Year", $"{year}")];
}
