using System.Globalization;
using System.Net;
using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Visits;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews.Actions;

namespace CdopWorkflow.Tests.Reviews.Visits;

/// <summary>An improvement visit from Monday 20 to Thursday 23 January 2025, and the year after it (F14).</summary>
public sealed class VisitTests
{
    private static readonly DateTimeOffset AfterTheVisit = new(2025, 1, 23, 17, 0, 0, TimeSpan.Zero);

    /// <summary>22 recommendations in seven categories, two of them coded one level deeper.</summary>
    private static readonly string[] Codes =
        [.. new[] { ("1.1", 5), ("1.2.2", 4), ("1.3", 3), ("1.4", 4), ("1.5", 2), ("1.6.1", 1), ("1.7", 3) }.SelectMany(pair => Enumerable.Repeat(pair.Item1, pair.Item2))];

    [Fact]
    public async Task What_follows_a_visit_is_due_on_its_days_and_asked_for_once_each()
    {
        await using var app = await TestApp.StartAsync(AfterTheVisit);
        var coordinator = app.Coordinator();
        (await AddVisitAsync(coordinator)).Shows("Visit VIS-001 added");
        await RecommendAsync(coordinator);
        var page = await coordinator.GetAsync("/reviews/visits/VIS-001");
        Assert.Equal(["24 January 2025", "6 March 2025", "23 July 2025", "23 January 2026"], page.Document.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr td:nth-child(2)").Select(cell => cell.TextContent.Trim()));

        await app.MoveToAsync(new DateOnly(2025, 1, 23));
        Assert.Empty(await app.LettersAsync());
        await app.MoveToAsync(new DateOnly(2025, 1, 24));
        await app.RunRoundsAsync();
        Assert.Equal(["lead@example.org: Improvement visit VIS-001: the feedback"], await app.LettersAsync());
        (await FollowUpAsync(coordinator, "FeedbackOn", new DateOnly(2025, 1, 24))).Shows("Saved");

        await app.MoveToAsync(new DateOnly(2025, 3, 5));
        Assert.Single(await app.LettersAsync());
        await app.MoveToAsync(new DateOnly(2025, 3, 6));
        Assert.Equal("lead@example.org: Improvement visit VIS-001: the agreed support package", (await app.LettersAsync())[^1]);
        (await FollowUpAsync(coordinator, "SupportAgreedOn", new DateOnly(2025, 3, 6))).ShowsError("Enter what the support package consists of");
        (await FollowUpAsync(coordinator, "SupportAgreedOn", new DateOnly(2025, 3, 6), ("Form.SupportPackage", "A week with the data team"))).Shows("A week with the data team");

        await app.MoveToAsync(new DateOnly(2025, 7, 22));
        (await coordinator.GetAsync("/reviews/visits/VIS-001/self-assessment/6")).HasStatus(HttpStatusCode.NotFound);
        await app.MoveToAsync(new DateOnly(2025, 7, 23));
        Assert.Equal("lead@example.org: Improvement visit VIS-001: self-assessment at 6 months", (await app.LettersAsync())[^1]);
        await app.MoveToAsync(new DateOnly(2026, 1, 23));
        Assert.Contains("lead@example.org: Improvement visit VIS-001: self-assessment at 12 months", await app.LettersAsync());
    }

    [Fact]
    public async Task A_self_assessment_that_does_not_come_is_chased_twice_and_no_more()
    {
        await using var app = await TestApp.StartAsync(AfterTheVisit);
        var coordinator = app.Coordinator();
        await AddVisitAsync(coordinator);
        await RecommendAsync(coordinator, 1);
        await FollowUpAsync(coordinator, "FeedbackOn", new DateOnly(2025, 1, 23));
        await app.MoveToAsync(new DateOnly(2025, 3, 1));
        await FollowUpAsync(coordinator, "SupportAgreedOn", new DateOnly(2025, 3, 1), ("Form.SupportPackage", "Help"));

        foreach (var (day, letters) in new[] { (23, 1), (36, 1), (37, 2), (50, 2), (51, 3), (80, 3) })
        {
            await app.MoveToAsync(new DateOnly(2025, 7, 1).AddDays(day - 1));
            await app.RunRoundsAsync();
            Assert.Equal(letters, (await app.LettersAsync()).Count);
        }
    }

    [Fact]
    public async Task What_does_not_come_is_shown_as_late_and_the_chair_is_told_once()
    {
        await using var app = await TestApp.StartAsync(AfterTheVisit);
        await app.UseAsync(async (ReviewsDb db) =>
        {
            db.Publish(new StaffChanged("chair-1", "Hanna Chair", "chair@example.org", [new StaffGrant(nameof(Role.Chair), ADeath.Panel)], true, 1));
            await db.SaveChangesAsync();
        });
        await app.SettleAsync();
        var coordinator = app.Coordinator();
        await AddVisitAsync(coordinator);
        await RecommendAsync(coordinator, 1);
        await app.MoveToAsync(new DateOnly(2025, 3, 6));
        (await coordinator.GetAsync("/reviews/visits/VIS-001")).DoesNotShow("The chair was told");
        await app.MoveToAsync(new DateOnly(2025, 3, 7));
        (await coordinator.GetAsync("/reviews/visits")).Shows("Late Feedback to the area").Shows("Late Support package agreed");
        (await coordinator.GetAsync("/reviews/visits/VIS-001")).Shows("The chair was told on 7 March 2025");
        await FollowUpAsync(coordinator, "FeedbackOn", new DateOnly(2025, 3, 7));
        await FollowUpAsync(coordinator, "SupportAgreedOn", new DateOnly(2025, 3, 7), ("Form.SupportPackage", "Help"));

        await app.MoveToAsync(new DateOnly(2025, 7, 23));
        (await coordinator.GetAsync("/reviews/visits")).DoesNotShow("Late");
        await app.MoveToAsync(new DateOnly(2025, 9, 2));
        (await coordinator.GetAsync("/reviews/visits")).Shows("Late Self-assessment at 6 months");
        await app.MoveToAsync(new DateOnly(2025, 9, 3));
        await app.RunRoundsAsync();

        Assert.Equal(
            ["chair@example.org: Improvement visit VIS-001: the feedback to the area is missing", "chair@example.org: Improvement visit VIS-001: the self-assessment at 6 months is missing"],
            (await app.LettersAsync()).Where(letter => letter.StartsWith("chair", StringComparison.Ordinal)));
        Assert.Equal(2, (await app.AuditAsync("VIS-001")).Count(entry => entry.StartsWith("VisitEscalated:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Categories_add_up_to_all_and_percentages_are_worked_out()
    {
        await using var app = await TestApp.StartAsync(AfterTheVisit);
        var coordinator = app.Coordinator();
        await AddVisitAsync(coordinator);
        await RecommendAsync(coordinator);

        var page = await coordinator.GetAsync("/reviews/visits/VIS-001");

        var rows = page.Document.QuerySelectorAll("table")[1].QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray()).ToList();
        var first = rows.Where(row => row[0].StartsWith("Strategy: ", StringComparison.Ordinal)).ToList();
        Assert.Equal(7, first.Count);
        Assert.Equal(22, first.Sum(row => int.Parse(row[1], CultureInfo.InvariantCulture)));
        Assert.Equal(["Strategy: Public health intelligence to inform planning, commissioning and performance management", "5", "22.7%"], first[0]);
        Assert.Contains(rows, row => row[0] == "of which: Develop a strategy or action plan" && row[1] == "4" && row[2] == "18.2%");
        Assert.Equal("22", rows[^1][1]);
    }

    [Fact]
    public async Task The_area_says_how_far_each_recommendation_has_come()
    {
        await using var app = await TestApp.StartAsync(AfterTheVisit);
        var lead = app.As(Role.SafeguardingLead, ADeath.Panel);
        await AddVisitAsync(lead);
        await RecommendAsync(lead);
        await app.MoveToAsync(new DateOnly(2025, 7, 23));
        const string Address = "/reviews/visits/VIS-001/self-assessment/6";

        var page = await lead.GetAsync(Address);
        (await page.SubmitAsync("Return")).ShowsError("Select how far recommendation 1 has come").ShowsError("Select how far recommendation 22 has come");
        var answers = Enumerable.Range(0, 22).Select(index => ($"Form.Lines[{index}].Progress", index < 9 ? "Done" : index < 17 ? "InProgress" : "NotStarted")).ToArray();
        var returned = await page.SubmitAsync("Return", [.. answers, ("Form.Lines[0].Note", "The scorecard <b>is</b> used")]);

        returned.Shows("Self-assessment returned").Shows("Done: 9 of 22 (40.9%)").Shows("In progress: 8 of 22 (36.4%)").Shows("Not started: 5 of 22 (22.7%)").Shows("The scorecard <b>is</b> used");
        (await page.SubmitAsync("Return", answers)).ShowsError("This self-assessment has been returned already");
        Assert.Contains(await app.AuditAsync("VIS-001"), entry => entry == "SelfAssessmentReturned: 6 months: Done 9, In progress 8, Not started 5");
        (await lead.GetAsync("/reviews/visits/VIS-001/add-recommendation")).Shows("Recommendation 23");
        (await RecommendAsync(lead, 1)).ShowsError("A self-assessment was sent already: no recommendation can be added");
        (await lead.GetAsync("/reviews/visits/VIS-001/add-recommendation?number=1")).Shows("Recommendation 1");
    }

    [Fact]
    public async Task Another_area_does_not_know_of_the_visit_and_bad_input_is_refused()
    {
        await using var app = await TestApp.StartAsync(AfterTheVisit);
        var coordinator = app.Coordinator();
        (await AddVisitAsync(coordinator, ("Form.LeadEmail", "lead"))).ShowsError("Enter an email address in the correct format");
        (await AddVisitAsync(coordinator, Coordinators.Date("EndsOn", new DateOnly(2025, 1, 19)))).ShowsError("The last day must be on or after the first day");
        await AddVisitAsync(coordinator);

        (await app.Coordinator("LEEDS").GetAsync("/reviews/visits/VIS-001")).HasStatus(HttpStatusCode.NotFound);
        (await app.Coordinator("LEEDS").GetAsync("/reviews/visits")).DoesNotShow("VIS-001");
        (await app.As(Role.PanelMember, ADeath.Panel).GetAsync("/reviews/visits")).HasStatus(HttpStatusCode.Forbidden);
        (await (await coordinator.GetAsync("/reviews/visits/VIS-001/add-recommendation")).SubmitAsync(null, ("Form.Text", "A"), ("Form.Category", "9.9"))).ShowsError("Select a category");
        (await (await coordinator.GetAsync("/reviews/visits/VIS-001/add-recommendation")).SubmitAsync(null, ("Form.Text", new string('x', 4001)), ("Form.Category", "1.1"))).ShowsError("4,000 characters or fewer");
    }

    [Theory]
    [InlineData("2025-01-23", "2025-01-24")]
    [InlineData("2025-01-24", "2025-01-24")]
    [InlineData("2025-01-20", "2025-01-24")]
    [InlineData("2025-01-25", "2025-01-25")]
    [InlineData("2025-01-26", "2025-01-26")]
    public void Feedback_is_due_on_the_friday_of_the_visits_week(string ended, string due) =>
        Assert.Equal(DateOnly.Parse(due, CultureInfo.InvariantCulture), VisitDates.FeedbackBy(DateOnly.Parse(ended, CultureInfo.InvariantCulture)));

    [Fact]
    public void The_categories_are_those_of_the_seven_tables()
    {
        var categories = RecommendationCategories.Current.All;

        Assert.Equal(7, categories.Select(category => category.Topic).Distinct().Count());
        Assert.Equal((54, 67), (categories.Count(category => category.Subcategory.Length == 0), categories.Count(category => category.Subcategory.Length > 0)));
        Assert.All(categories, category => Assert.NotNull(RecommendationCategories.Current.Find(category.CategoryCode)));
    }

    private static async Task<Page> AddVisitAsync(Browser browser, params (string Name, string Value)[] more)
    {
        (string Name, string Value)[] usual =
        [
            ("Form.LeadName", "Lena Lead"),
            ("Form.LeadEmail", "lead@example.org"),
            ("Form.Strengths", "A shared plan"),
            .. Coordinators.Date("StartsOn", new DateOnly(2025, 1, 20)),
            .. Coordinators.Date("EndsOn", new DateOnly(2025, 1, 23)),
        ];
        return await (await browser.GetAsync("/reviews/visits/add-visit")).SubmitAsync("Add visit", [.. usual.Where(field => more.All(other => other.Name != field.Name)), .. more]);
    }

    private static async Task<Page> RecommendAsync(Browser browser, int count = 22)
    {
        var page = await browser.GetAsync("/reviews/visits/VIS-001/add-recommendation");
        foreach (var (index, code) in Codes.Take(count).Index())
        {
            page = await page.SubmitAsync("Save and add another", ("Form.Text", $"Recommended step {index + 1}"), ("Form.Category", code));
        }

        return page;
    }

    private static async Task<Page> FollowUpAsync(Browser browser, string field, DateOnly on, params (string Name, string Value)[] more) =>
        await (await browser.GetAsync("/reviews/visits/VIS-001/follow-up")).SubmitAsync("Save", [.. Coordinators.Date(field, on), .. more]);
}
