using System.Net;
using System.Text;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Notifications.ClosedCases;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Facts;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Analytics;
using CdopWorkflow.Tests.Architecture;
using CdopWorkflow.Tests.ReferenceData;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Notifications.Imports;

/// <summary>The history of a panel: cases that were closed in an earlier system.</summary>
public sealed class ClosedCasesTests
{
    private const string Header = "Ref,Surname,First name,DOB,NHS no,Local authority,Date of death,Gender,Panel date,Date closed,Category of death,Modifiability,Factors,Modifiable factors,Learning points,IMD decile";

    [Fact]
    public async Task A_spreadsheet_of_closed_cases_becomes_closed_reviews_that_count_in_the_figures_of_their_years()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.As(Role.Coordinator, Given.Panel);
        var page = await MatchAsync(await UploadAsync(browser, History));
        page.Shows("Of 3 lines, 2 can be imported and 1 cannot");
        page.Shows("“Unknown thing” is not a category of death we know. Match the value to one of ours");
        await page.SubmitAsync("Import 2 lines");
        await app.RunRoundsAsync();
        await app.SettleAsync();
        await app.RunRoundsAsync();
        (await browser.GetAsync(page.Path)).Shows("Closed reviews brought in");

        var review = await app.ReviewAsync("LAN-2025-0001");
        Assert.Equal((ReviewState.Closed, new DateOnly(2023, 11, 1), 3), (review.State, review.ClosedOn, review.DeprivationDecile));
        (await browser.GetAsync("/reviews/LAN-2025-0001")).Shows("Closed since 1 November 2023, with").Shows("Migrated").DoesNotShow("Next:").DoesNotShow("Not named yet");
        (await browser.GetAsync("/reviews/LAN-2025-0001/analysis")).Shows("Perinatal or neonatal event").Shows("Smoking in the household").Shows("Ask about smoking at each visit").Shows("decided 5 October 2023, with").Shows("No information");
        (await browser.GetAsync("/reviews/national-returns?From.Day=1&From.Month=1&From.Year=2023&To.Day=31&To.Month=12&To.Year=2024")).DoesNotShow("LAN-2025-0001");
        Assert.Equal(0, await app.UseAsync<ReviewsDb, int>(db => db.Letters.CountAsync()));
        Assert.Equal(0, await app.UseAsync<NotificationsDb, int>(async db => await db.Letters.CountAsync() + await db.StopNotices.CountAsync()));

        Assert.Equal(
            [(new DateOnly(2023, 10, 5), DeathCategory.PerinatalOrNeonatal, ModifiableOutcome.Identified), (new DateOnly(2023, 12, 7), DeathCategory.SuddenUnexpectedUnexplained, ModifiableOutcome.NotIdentified)],
            await FactsAsync(app));
        Assert.Equal(
            [("OVERCROWDING", Answer.NotKnown, Answer.NotAnswered), ("PREMATURITY", Answer.Yes, Answer.No), ("SMOKING_HOUSEHOLD", Answer.Yes, Answer.Yes)],
            await app.UseAsync<AnalyticsDb, List<(string, Answer, Answer)>>(async db =>
                [.. (await db.Reviewed.Include(fact => fact.Factors).SingleAsync(fact => fact.Outcome == ModifiableOutcome.Identified)).Factors.OrderBy(factor => factor.Code, StringComparer.Ordinal).Select(factor => (factor.Code, factor.Present, factor.Modifiable))]));
        (await app.As(Role.Analyst, Given.Panel).GetAsync("/analytics?year=2023-24")).Shows("2 deaths reviewed, 1 (50.0%) with modifiable factors");
    }

    [Fact]
    public async Task Figures_of_migrated_cases_are_exact_inside_and_small_ones_are_hidden_from_the_public()
    {
        const string Report = "/analytics/annual-report/PAN-LANCASHIRE/2023-24";
        const string Factors = "Modifiable factors, Pan-Lancashire, 2023/24";
        const string Categories = "Reviews by category of death, Pan-Lancashire, 2023/24";
        await using var app = await TestApp.StartAsync();
        string[] lines = [Header, .. Enumerable.Range(1, 14).Select(number => $"{Child(number)},2024-01-18,,{(number <= 9 ? 8 : number <= 12 ? 9 : 4)},{(number <= 8 ? "Identified" : "NotIdentified")},{(number <= 8 ? "SMOKING_HOUSEHOLD" : "")}{(number <= 2 ? ";OVERCROWDING" : "")},{(number <= 8 ? "SMOKING_HOUSEHOLD" : "")}{(number <= 2 ? ";OVERCROWDING" : "")},,")];
        await ImportAsync(app, app.As(Role.Coordinator, Given.Panel), lines, matched: false);
        await app.RunRoundsAsync();
        Assert.Equal(14, (await FactsAsync(app)).Count);

        var analyst = app.As(Role.Analyst, Given.Panel);
        var inside = await analyst.GetAsync(Report);
        Assert.Equal(["8", "8 of 8 (100.0%)"], inside.Row(Factors, "Smoking in the household"));
        Assert.Equal(["2", "2 of 8 (25.0%)"], inside.Row(Factors, "Overcrowding"));
        Assert.Equal("2", inside.Row(Categories, "Malignancy")[0]);

        inside = await inside.SubmitAsync("Begin the report");
        await (await analyst.GetAsync($"{Report}/summary/write-section")).SubmitAsync("Save", ("Words", "Fourteen reviews of the old register."));
        var chair = app.As(Role.Chair, Given.Panel);
        await (await chair.GetAsync($"{Report}/sign-report")).SubmitAsync("Sign version 1");
        await (await analyst.GetAsync($"{Report}/publish-report")).SubmitAsync("Publish version 1");
        var outside = await app.Anonymous().GetAsync("/analytics/public/PAN-LANCASHIRE/2023-24");
        Assert.Equal("8", outside.Row(Factors, "Smoking in the household")[0]);
        Assert.Equal(["<5", "<5"], outside.Row(Factors, "Overcrowding"));
        Assert.Equal("<5", outside.Row(Categories, "Malignancy")[0]);
        Assert.Equal("<5", outside.Row(Categories, "Infection")[0]);
        Assert.Equal("14", outside.Row(Categories, "Total")[0]);
        var file = await app.Anonymous().GetAsync(outside.Document.QuerySelectorAll("main a[href*=Download]").First(link => link.TextContent.Contains("Modifiable factors", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Contains("Overcrowding,<5,<5", file.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_history_is_brought_in_twice_and_how_its_values_were_matched_is_remembered()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.As(Role.Coordinator, Given.Panel);
        await ImportAsync(app, browser, History);
        var again = await (await UploadAsync(browser, History)).SubmitAsync("Check the file");
        Assert.Equal("Match the values", again.Heading);
        again = await again.SubmitAsync("Check the file");
        again.Shows("2 of them are in already and add nothing");
        await again.SubmitAsync("Import 2 lines");
        await app.RunRoundsAsync();
        await app.SettleAsync();
        Assert.Equal(2, (await FactsAsync(app)).Count);

        await app.UseAsync<RepublishFacts>(facts => facts.HandleAsync(null, CancellationToken.None));
        await app.SettleAsync();
        Assert.Equal(2, (await FactsAsync(app)).Count);
    }

    [Fact]
    public async Task A_migrated_review_is_corrected_and_reopened_like_any_other()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.As(Role.Coordinator, Given.Panel);
        await ImportAsync(app, browser, History);
        var before = await VersionAsync(app);
        await browser.DoAsync("LAN-2025-0001", "correct", ("Form.Why", "The register says so"), ("Form.Sex", "Female"));
        await app.SettleAsync();
        Assert.True(await VersionAsync(app) > before);
        Assert.Equal(2, (await FactsAsync(app)).Count);

        await browser.DoAsync("LAN-2025-0001", "reopen", ("Form.Why", "The inquest was reopened"));
        await app.SettleAsync();
        Assert.Equal([new DateOnly(2023, 12, 7)], (await FactsAsync(app)).Select(fact => fact.On));
        Assert.NotEmpty((await browser.GetAsync("/reviews/LAN-2025-0001/clocks")).Document.QuerySelectorAll("main table"));

        // what is decided again here is for here to send
        (await browser.GetAsync("/reviews/national-returns?From.Day=1&From.Month=1&From.Year=2023&To.Day=31&To.Month=12&To.Year=2024")).Shows("LAN-2025-0001").DoesNotShow("LAN-2025-0002");
    }

    [Fact]
    public async Task A_closed_case_that_may_be_known_waits_for_a_person_and_keeps_what_was_decided()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.As(Role.Coordinator, Given.Panel);
        await ImportAsync(app, browser, [History[0], History[1]]);
        await ImportAsync(app, browser, [History[0], History[1].Replace("R-1,", "X-9,", StringComparison.Ordinal)]);
        Assert.Single(await FactsAsync(app));
        var reference = await app.UseAsync<NotificationsDb, string>(db => db.Notifications.Where(row => row.State == NotificationState.WaitingForDecision).Select(row => row.Reference).SingleAsync());
        (await browser.GetAsync($"/notifications/{reference}")).Shows("Closed in an earlier system").Shows("5 October 2023").Shows("Smoking in the household, modifiable");
        (await browser.GetAsync($"/notifications/{reference}/decide")).Shows("An earlier system closed this case. If you link it, what that system’s panel decided is not taken over");
        await (await browser.GetAsync($"/notifications/{reference}/decide")).SubmitAsync("Save the decision", ("Form.Decision", "DifferentChild"));
        await app.SettleAsync();
        Assert.Equal(2, (await FactsAsync(app)).Count);
    }

    [Fact]
    public async Task A_closed_case_that_is_linked_replaces_no_decision_and_counts_once()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.As(Role.Coordinator, Given.Panel);
        await ImportAsync(app, browser, [History[0], History[1]]);
        await ImportAsync(app, browser, [History[0], History[1].Replace("R-1,", "X-9,", StringComparison.Ordinal).Replace("2023-10-05", "2023-10-24", StringComparison.Ordinal)]);
        var reference = await app.UseAsync<NotificationsDb, string>(db => db.Notifications.Where(row => row.State == NotificationState.WaitingForDecision).Select(row => row.Reference).SingleAsync());
        await (await browser.GetAsync($"/notifications/{reference}/decide")).SubmitAsync("Save the decision", ("Form.Decision", "same:LAN-2025-0001"), ("Form.Note", "One register, two books"));
        await app.SettleAsync();

        Assert.Equal([new DateOnly(2023, 10, 5)], (await FactsAsync(app)).Select(fact => fact.On));
        (await browser.GetAsync($"/notifications/{reference}")).Shows("Closed in an earlier system").Shows("24 October 2023");
    }

    [Fact]
    public async Task The_command_brings_a_history_in_as_the_pages_do()
    {
        await using var app = await TestApp.StartAsync();
        var folder = Directory.CreateTempSubdirectory("closed-cases");
        try
        {
            var (file, values) = (new FileInfo(Path.Combine(folder.FullName, "history.csv")), new FileInfo(Path.Combine(folder.FullName, "values.csv")));
            await File.WriteAllLinesAsync(file.FullName, History, Cancel);
            var given = new ClosedCasesFile(file, Given.Panel, "Old register", null, DryRun: false);

            var first = await RunAsync(given);
            Assert.Equal(["Cat 8", "Unknown thing", "Yes", "Smoker at home", "smoker  AT home"], first.Unmatched.Select(one => one.Value.Text));
            Assert.Null(first.Progress);

            await File.WriteAllLinesAsync(values.FullName, ["column,value,code", "category,cat 8,PerinatalOrNeonatal", "outcome,Yes,Identified", "factors,Smoker at home,SMOKING_HOUSEHOLD", "modifiable_factors,Smoker at home,SMOKING_HOUSEHOLD"], Cancel);
            var dry = await RunAsync(given with { Values = values, DryRun = true });
            Assert.Equal((3, 1, null), (dry.Upload!.Lines, dry.Upload.Faulty, dry.Progress));
            Assert.Equal(0, await app.UseAsync<NotificationsDb, int>(db => db.Notifications.CountAsync()));

            var done = await RunAsync(given with { Values = values });
            Assert.Equal((2, 0, 0, 1), (done.Progress!.Opened, done.Progress.Waiting, done.Progress.KnownAlready, done.Progress.Rejected));
            Assert.Contains("“Unknown thing” is not a category of death we know", done.Rejected, StringComparison.Ordinal);
            await app.SettleAsync();
            Assert.Equal([new(2023, 10, 5), new DateOnly(2023, 12, 7)], (await FactsAsync(app)).Select(fact => fact.On));

            // later, what was matched is remembered, and nothing is brought in twice
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            var again = await RunAsync(given with { Values = values });
            Assert.Equal((0, 2), (again.Progress!.Opened, again.Progress.KnownAlready));
            Assert.Contains("There is no such panel", (await RunAsync(given with { Panel = "PAN-NOWHERE" })).Fault, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Task<ClosedCasesReport> RunAsync(ClosedCasesFile given) => app.UseAsync<ImportClosedCases, ClosedCasesReport>(import => import.RunAsync(given, Cancel));
    }

    [Fact]
    public async Task What_contradicts_itself_in_a_closed_case_is_refused_in_words()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.As(Role.Coordinator, Given.Panel);
        (string Cells, string Words)[] lines =
        [
            (",,8,Identified,,,,", "Enter the day the panel decided"),
            ("2020-01-01,,8,Identified,,,,", "The day the panel decided must be on or after the date of death"),
            ("2026-01-01,,8,Identified,,,,", "must be today or in the past"),
            ("2025-01-09,2025-01-08,8,Identified,,,,", "The day the case was closed must be on or after the day the panel decided"),
            ("2025-01-09,,,Identified,,,,", "Enter the category of death"),
            ("2025-01-09,,8,,,,,", "Enter what the panel concluded about modifiable factors"),
            ("2025-01-09,,8,NotIdentified,,Preterm birth,,", "does not conclude that modifiable factors were identified"),
            ("2025-01-09,,8,Identified,,INFANT_AGE,,", "Age at death is recorded for context and cannot be modifiable"),
            ("2025-01-09,,8,Identified,,,,11", "The tenth of deprivation must be a whole number between 1 and 10"),
        ];
        var page = await UploadAsync(browser, [Header, .. lines.Select((line, number) => $"{Child(number)},{line.Cells}")]);
        page = await page.SubmitAsync("Check the file");
        page.Shows("Of 9 lines, 0 can be imported and 9 cannot");
        Assert.All(lines, line => page.Shows(line.Words));
    }

    [Fact]
    public async Task Where_a_line_does_not_speak_of_factors_none_is_known_to_be_absent()
    {
        await using var app = await TestApp.StartAsync();
        await ImportAsync(app, app.As(Role.Coordinator, Given.Panel), [Header, $"{Child(1)},2024-10-05,,8;4,InadequateInformation,,,,"], matched: false);
        var factors = await app.UseAsync<AnalyticsDb, List<FactorRow>>(async db => (await db.Reviewed.Include(fact => fact.Factors).SingleAsync()).Factors);
        Assert.Equal(FactorCatalogue.Shipped.All.Count(factor => !factor.ContextOnly), factors.Count);
        Assert.All(factors, factor => Assert.Equal(Answer.NotKnown, factor.Present));
        Assert.Equal(DeathCategory.Malignancy, (await FactsAsync(app)).Single().Category);
    }

    [Fact]
    public async Task Where_a_line_does_not_name_the_decile_the_one_of_the_postcode_stands()
    {
        await using var app = await TestApp.StartAsync();
        await (await ReferencePagesTests.UploadAsync(app, "postcodes", ReferencePagesTests.Postcodes)).SubmitAsync("Put it in force");
        await ImportAsync(app, app.As(Role.Coordinator, Given.Panel), [$"{Header},Postcode", $"{Child(1)},2024-10-05,,8,InadequateInformation,,,,,ZZ99 1AA", $"{Child(2)},2024-10-05,,8,InadequateInformation,,,,7,ZZ99 1AA"], matched: false);
        Assert.Equal([2, 7], await app.UseAsync((ReviewsDb db) => db.Reviews.OrderBy(review => review.Reference).Select(review => review.DeprivationDecile ?? 0).ToListAsync()));
    }

    [Fact]
    public async Task Values_are_matched_in_the_own_area_only_and_a_column_of_free_text_is_no_column_of_codes()
    {
        await using var app = await TestApp.StartAsync();
        var page = await (await UploadAsync(app.As(Role.Coordinator, Given.Panel), History)).SubmitAsync("Check the file");
        (await app.As(Role.Coordinator, "PAN-CHESHIRE").GetAsync(page.Path)).HasStatus(HttpStatusCode.NotFound);
        (await app.As(Role.Administrator, Given.Panel).GetAsync(page.Path)).HasStatus(HttpStatusCode.Forbidden);

        var many = await UploadAsync(app.As(Role.Coordinator, Given.Panel), [Header, .. Enumerable.Range(0, 201).Select(number => $"{Child(number)},2025-01-09,,Story {number},Identified,,,,")]);
        (await many.SubmitAsync("Check the file")).ShowsError("“Category of death” has more than 200 different values that are none of our codes");
    }

    [Fact]
    public void The_columns_are_told_in_the_documentation()
    {
        var text = File.ReadAllText(Path.Combine(Solution.Root, "docs", "import.md"));
        Assert.All(ClosedColumns.All, column => Assert.Contains($"| `{column.Name}` | {(column.Required ? "yes" : "")} | {column.Holds} |", text, StringComparison.Ordinal));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string[] History =>
    [
        Header,
        $"{Child(1)},2023-10-05,2023-11-01,Cat 8,Yes,Preterm birth;Smoker at home,smoker  AT home,Ask about smoking at each visit,3",
        $"{Child(2)},07/12/2023,,10,NotIdentified,None,,,",
        $"{Child(3)},2023-12-07,,Unknown thing,Yes,,,,",
    ];

    private static string Child(int number)
    {
        var child = Given.About(number).Child!;
        return $"R-{number},{child.FamilyName},{child.Forenames},{child.BornOn},{child.NhsNumber},E06000008,{Given.About(number).Death!.DiedOn},Male";
    }

    /// <summary>Says what the values of the history mean.</summary>
    private static async Task<Page> MatchAsync(Page page)
    {
        page = await page.SubmitAsync("Check the file");
        page.Shows("Cat 8").Shows("Smoker at home");
        return await page.SubmitAsync("Check the file", [.. page.Document.QuerySelectorAll("label").Select(label => (label.TextContent, Field: page.Document.GetElementById(label.GetAttribute("for")!)!.GetAttribute("name")!)).Select(value => (value.Field, value.TextContent switch
        {
            "Cat 8" => "PerinatalOrNeonatal",
            "Yes" => "Identified",
            "Smoker at home" or "smoker  AT home" => "SMOKING_HOUSEHOLD",
            _ => "",
        }))]);
    }

    private static async Task ImportAsync(TestApp app, Browser browser, string[] lines, bool matched = true)
    {
        var page = await UploadAsync(browser, lines);
        page = matched ? await MatchAsync(page) : await page.SubmitAsync("Check the file");
        await page.SubmitAsync(page.Document.QuerySelectorAll("button").Select(button => button.TextContent.Trim()).Single(text => text.StartsWith("Import ", StringComparison.Ordinal)));
        await app.RunRoundsAsync();
        await app.SettleAsync();
    }

    private static async Task<Page> UploadAsync(Browser browser, IEnumerable<string> lines) => await (await browser.GetAsync("/notifications/imports"))
        .SubmitAsync("Upload", [("Form.File", "history.csv", Encoding.UTF8.GetBytes(string.Join('\n', lines)))], ("Form.Kind", "ClosedCases"), ("Form.System", "Old register"));

    private static Task<List<(DateOnly On, DeathCategory Category, ModifiableOutcome Outcome)>> FactsAsync(TestApp app) => app.UseAsync<AnalyticsDb, List<(DateOnly, DeathCategory, ModifiableOutcome)>>(async db =>
        [.. (await db.Reviewed.AsNoTracking().Where(fact => fact.Counts).OrderBy(fact => fact.DecidedOn).ToListAsync()).Select(fact => (fact.DecidedOn, fact.Category, fact.Outcome))]);

    private static Task<int> VersionAsync(TestApp app) => app.UseAsync<AnalyticsDb, int>(db => db.Reviewed.OrderBy(fact => fact.DecidedOn).Select(fact => fact.Version).FirstAsync());
}
