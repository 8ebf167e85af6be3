using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Reviews.Actions;
using static Microsoft.Playwright.Assertions;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Scenario F14: a visit in January, its recommendations, what follows in its week, at six weeks, and what the area says at six and at twelve months.</summary>
public sealed class ImprovementVisitTests(Chromium chromium)
{
    private static readonly string[] Codes =
        [.. new[] { ("1.1", 5), ("1.2.2", 4), ("1.3", 3), ("1.4", 4), ("1.5", 2), ("1.6.1", 1), ("1.7", 3) }.SelectMany(pair => Enumerable.Repeat(pair.Item1, pair.Item2))];

    [Fact]
    public async Task A_visit_is_followed_for_a_year_and_what_does_not_come_goes_to_the_chair()
    {
        await using var installation = await Installation.StartAsync(chromium, new DateTimeOffset(2025, 1, 23, 17, 0, 0, TimeSpan.Zero));
        await using var lead = await installation.SignedInAsync("Lena Lead", Role.SafeguardingLead, scripts: false);
        await lead.OpenAsync("/reviews/visits");
        await lead.PressAsync("Add a visit");
        await lead.AnswerAsync(
            ("Form.StartsOn.Day", "20"),
            ("Form.StartsOn.Month", "1"),
            ("Form.StartsOn.Year", "2025"),
            ("Form.EndsOn.Day", "23"),
            ("Form.EndsOn.Month", "1"),
            ("Form.EndsOn.Year", "2025"),
            ("Form.LeadName", "Lena Lead"),
            ("Form.LeadEmail", "lena.lead@example.org"),
            ("Form.Strengths", "A shared plan"));
        await lead.PressAsync("Add visit");
        await lead.ShowsAsync("Visit VIS-001 added", "24 January 2025", "6 March 2025", "23 July 2025", "23 January 2026");

        await lead.PressAsync("Add a recommendation");
        foreach (var (index, code) in Codes.Index())
        {
            await lead.AnswerAsync(("Form.Text", $"Recommended step {index + 1}"), ("Form.Category", code));
            await lead.PressAsync("Save and add another");
            await lead.ShowsAsync($"Recommendation {index + 1} saved");
        }

        await ActionPictures.TakeAsync(lead, "recommendation");
        await lead.OpenAsync("/reviews/visits/VIS-001");
        await Expect(lead.Page.Locator("table").Nth(1).Locator("tbody tr").Last).ToContainTextAsync("22");

        await FollowUpAsync(installation, lead, new DateOnly(2025, 1, 24), "Form.FeedbackOn");
        await FollowUpAsync(installation, lead, new DateOnly(2025, 3, 6), "Form.SupportAgreedOn", ("Form.SupportPackage", "A week with the data team"));
        await lead.ShowsAsync("A week with the data team");

        await MoveAsync(installation, lead, new DateOnly(2025, 7, 23));
        await lead.OpenAsync("/reviews/visits/VIS-001");
        await lead.FollowAsync("Fill in");
        await lead.AnswerAsync([.. Enumerable.Range(0, 22).Select(index => ($"Form.Lines[{index}].Progress", index < 9 ? "Done" : index < 17 ? "InProgress" : "NotStarted"))]);
        await ActionPictures.TakeAsync(lead, "assessment");
        await lead.PressAsync("Return the self-assessment");
        await lead.ShowsAsync("Done: 9 of 22 (40.9%)", "In progress: 8 of 22 (36.4%)", "Not started: 5 of 22 (22.7%)");

        // the second one is asked for, asked for twice more, and taken to the chair before it comes
        await installation.AccountAsync("Hanna Chair", new Grant(Role.Chair, Installation.Panel));
        await installation.App.SettleAsync();
        foreach (var day in new DateOnly[] { new(2026, 1, 23), new(2026, 2, 6), new(2026, 2, 20), new(2026, 3, 6) })
        {
            await installation.App.MoveToAsync(day);
        }

        await lead.SignInAsync("Lena Lead");
        await lead.OpenAsync("/reviews/visits");
        await lead.ShowsAsync("Late", "Self-assessment at 12 months");
        await lead.FollowAsync("VIS-001");
        await lead.ShowsAsync("Sent on 23 January 2026", "Late", "The chair was told on 6 March 2026");
        await ActionPictures.TakeAsync(lead, "visit-late");
        Assert.Contains("hanna.chair@example.org: Improvement visit VIS-001: the self-assessment at 12 months is missing", await installation.App.LettersAsync());
        await lead.FollowAsync("Fill in");
        await lead.AnswerAsync([.. Enumerable.Range(0, 22).Select(index => ($"Form.Lines[{index}].Progress", index < 15 ? "Done" : "InProgress"))]);
        await lead.PressAsync("Return the self-assessment");
        await lead.ShowsAsync("Done: 15 of 22 (68.2%)", "In progress: 7 of 22 (31.8%)", "Done: 9 of 22 (40.9%)");
        await lead.DoesNotShowAsync("Late");
        await lead.OpenAsync("/reviews/visits");
        await lead.ShowsAsync("Nothing is outstanding");
        await ActionPictures.TakeAsync(lead, "visit");
    }

    private static async Task FollowUpAsync(Installation installation, Visitor lead, DateOnly day, string field, params (string Name, string Value)[] more)
    {
        await MoveAsync(installation, lead, day);
        await lead.OpenAsync("/reviews/visits/VIS-001/follow-up");
        await lead.AnswerAsync([($"{field}.Day", $"{day.Day}"), ($"{field}.Month", $"{day.Month}"), ($"{field}.Year", $"{day.Year}"), .. more]);
        await lead.PressAsync("Save");
        await lead.ShowsAsync("Saved");
    }

    private static async Task MoveAsync(Installation installation, Visitor lead, DateOnly day)
    {
        await installation.App.MoveToAsync(day);
        await lead.SignInAsync("Lena Lead");
    }
}
