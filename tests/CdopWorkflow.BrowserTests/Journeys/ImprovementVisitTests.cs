using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Reviews.Actions;
using static Microsoft.Playwright.Assertions;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Scenario F14: a visit in January, its recommendations, and what the area says half a year later.</summary>
public sealed class ImprovementVisitTests(Chromium chromium)
{
    private static readonly string[] Codes =
        [.. new[] { ("1.1", 5), ("1.2.2", 4), ("1.3", 3), ("1.4", 4), ("1.5", 2), ("1.6.1", 1), ("1.7", 3) }.SelectMany(pair => Enumerable.Repeat(pair.Item1, pair.Item2))];

    [Fact]
    public async Task A_visit_is_followed_for_half_a_year()
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

        await installation.App.MoveToAsync(new DateOnly(2025, 7, 23));
        await lead.SignInAsync("Lena Lead");
        await lead.OpenAsync("/reviews/visits/VIS-001");
        await lead.FollowAsync("Fill in");
        await lead.AnswerAsync([.. Enumerable.Range(0, 22).Select(index => ($"Form.Lines[{index}].Progress", index < 9 ? "Done" : index < 17 ? "InProgress" : "NotStarted"))]);
        await ActionPictures.TakeAsync(lead, "assessment");
        await lead.PressAsync("Return the self-assessment");
        await lead.ShowsAsync("Done: 9 of 22 (40.9%)", "In progress: 8 of 22 (36.4%)", "Not started: 5 of 22 (22.7%)");
        await ActionPictures.TakeAsync(lead, "visit");
    }
}
