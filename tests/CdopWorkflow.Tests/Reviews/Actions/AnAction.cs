using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews.Actions;

/// <summary>Boards and actions as people add them, through the pages.</summary>
public static class AnAction
{
    public const string Lancashire = ADeath.Panel;

    /// <summary>The action of scenario F8, but for its board.</summary>
    public static (string Name, string Value)[] OfF8 { get; } =
    [
        ("Form.Title", "Safer sleep checked at every mandated contact"),
        ("Form.Theme", "unsafe-sleep"),
        ("Form.Type", "ServiceChange"),
        ("Form.OwnerName", "Olga Owner, health visiting manager"),
        ("Form.OwnerEmail", "owner@example.org"),
        ("Form.DeputyName", "Dev Deputy"),
        ("Form.DeputyEmail", "deputy@example.org"),
        ("Form.Measure", "new birth visits with the check recorded"),
        ("Form.Unit", "Percent"),
        ("Form.Baseline", "62"),
        ("Form.Target", "95"),
        .. Coordinators.Date("DueOn", new DateOnly(2025, 11, 30)),
    ];

    public static async Task<Page> AddBoardAsync(this Browser browser, string name, string type, params (string Name, string Value)[] more)
    {
        (string Name, string Value)[] usual =
        [
            ("Form.Name", name),
            ("Form.Type", type),
            ("Form.ChairName", $"Chair of {name}"),
            ("Form.ChairEmail", $"{name.Replace(' ', '.').ToLowerInvariant()}@example.org"),
            ("Form.Cadence", "SixMonthly"),
            .. Coordinators.Date("ValidFrom", new DateOnly(2024, 4, 1)),
        ];
        return await (await browser.GetAsync("/reviews/boards/add-board")).SubmitAsync("Add board", With(usual, more));
    }

    /// <summary>The steering group, which reports to the Health and Wellbeing Board.</summary>
    /// <returns>The id of the steering group.</returns>
    public static async Task<string> BoardsAsync(this Browser browser)
    {
        await browser.AddBoardAsync("Lancashire HWB", "HealthAndWellbeingBoard");
        await browser.AddBoardAsync("Infant Mortality Steering Group", "SteeringGroup", ("Form.ReportsTo", await browser.BoardAsync("Lancashire HWB")));
        return await browser.BoardAsync("Infant Mortality Steering Group");
    }

    public static async Task<string> BoardAsync(this Browser browser, string name)
    {
        var page = await browser.GetAsync("/reviews/boards");
        return page.Document.QuerySelectorAll("a").First(link => link.TextContent == name).GetAttribute("href")!.Split('/')[^1];
    }

    public static async Task<Page> AddActionAsync(this Browser browser, string board, params (string Name, string Value)[] more) =>
        await (await browser.GetAsync("/reviews/actions/add-action")).SubmitAsync("Add action", With([.. OfF8, ("Form.Board", board)], more));

    public static async Task<Page> OnActionAsync(this Browser browser, string reference, string page, params (string Name, string Value)[] values) =>
        await (await browser.GetAsync($"/reviews/actions/{reference}/{page}")).SubmitAsync(null, values);

    public static async Task MoveToAsync(this TestApp app, DateOnly day)
    {
        app.Clock.MoveTo(new DateTimeOffset(day, new TimeOnly(6, 0), TimeSpan.Zero));
        await app.RunRoundsAsync();
    }

    /// <summary>Everything that was written to somebody, by time, then by address: "address: subject".</summary>
    public static Task<List<string>> LettersAsync(this TestApp app) => app.UseAsync<IServiceProvider, List<string>>(async services =>
    {
        var db = (ReviewsDb)services.GetService(typeof(ReviewsDb))!;
        var box = (LetterBox)services.GetService(typeof(LetterBox))!;
        var queued = await db.Letters.AsNoTracking().ToListAsync();
        return [.. queued
            .Select(letter => (letter.QueuedAt, Letter: box.Open(letter)))
            .OrderBy(letter => letter.QueuedAt).ThenBy(letter => letter.Letter.To, StringComparer.Ordinal)
            .Select(letter => $"{letter.Letter.To}: {letter.Letter.Subject}")];
    });

    private static (string Name, string Value)[] With((string Name, string Value)[] usual, (string Name, string Value)[] more) =>
        [.. usual.Where(field => more.All(other => other.Name != field.Name)), .. more];
}
