using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Attack;
using CdopWorkflow.Tests.Reviews.Family;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Reviews;

/// <summary>Somebody walks off with the files: of what people typed into the pages of a case, no word stands readable in any of them.</summary>
public sealed partial class StolenFilesTests
{
    private const string Mark = "quetzalmark";

    /// <summary>Which field each mark was typed into.</summary>
    private readonly List<string> typed = [];

    private int saved;

    [Fact]
    public async Task Nothing_typed_into_any_form_of_a_case_stands_readable_in_a_file_of_any_service()
    {
        await using var app = await TestApp.StartAsync(adjust: PanelIsDone.Assume);
        var gathering = await app.IsNotifiedAsync();
        await app.Coordinator().AcceptAsync(gathering);
        await app.Coordinator().RequestReturnsAsync(gathering, "Hospital", "Police");
        await TypeEverywhereAsync(app, gathering);
        await TypeEverywhereAsync(app, await app.DecidedAsync());
        await app.SettleAsync();
        await app.RunRoundsAsync();
        await app.SettleAsync();

        // not hollow: forms were filled, and many of them were taken
        Assert.True(typed.Count > 60, $"{typed.Count} fields");
        Assert.True(saved > 20, $"{saved} forms were saved");
        var lines = string.Join('\n', app.Log.Lines);
        var folder = await app.LeaveAsync();
        var found = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .SelectMany(file => MarkNumber().Matches(Encoding.Latin1.GetString(File.ReadAllBytes(file)).ToLowerInvariant()).Select(match => $"{Path.GetFileName(file)}: {typed[int.Parse(match.Groups[1].ValueSpan)]}"))
            .Concat(MarkNumber().Matches(lines.ToLowerInvariant()).Select(match => $"log: {typed[int.Parse(match.Groups[1].ValueSpan)]}"))
            .Concat(PlainIn(folder)).Distinct().ToList();
        Directory.Delete(folder, recursive: true);
        Assert.Empty(found);
    }

    /// <summary>What the notification said: names, number, address.</summary>
    private static IEnumerable<string> PlainIn(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.db*")
        let text = Encoding.Latin1.GetString(File.ReadAllBytes(file))
        from marker in new[] { "Ferdinand", "Invented Street", "ZZ99 1AA", "Dr Invented" }
        where text.Contains(marker, StringComparison.OrdinalIgnoreCase)
        select $"{Path.GetFileName(file)}: {marker}";

    private async Task TypeEverywhereAsync(TestApp app, string reference)
    {
        var routes = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/'))
            .Where(route => route.StartsWith("reviews/{reference}", StringComparison.Ordinal) && route.Count(letter => letter == '{') == 1).Distinct()

            // what ends a review or hands it over comes last
            .OrderBy(route => Ending().IsMatch(route)).ThenBy(route => route, StringComparer.Ordinal).ToList();
        foreach (var route in routes)
        {
            var page = await app.Coordinator().GetAsync("/" + route.Replace("{reference}", reference, StringComparison.Ordinal));
            foreach (var button in page.Document.QuerySelectorAll("main form[method=post] button").Select(button => button.TextContent.Trim()).Distinct())
            {
                await TypeAsync(page, button, route);
            }
        }
    }

    private async Task TypeAsync(Page page, string button, string route)
    {
        var form = page.Document.QuerySelectorAll("main form[method=post]").First(form => form.QuerySelectorAll("button").Any(one => one.TextContent.Trim() == button));
        var answer = await page.SubmitAsync(button, [.. Answers(form, route)]);
        saved += answer.Errors.Count == 0 && (int)answer.Status == 200 ? 1 : 0;
    }

    private IEnumerable<(string Name, string Value)> Answers(IElement form, string route) => TypedIn.Of(form, name => name switch
    {
        _ when name.EndsWith(".Day", StringComparison.Ordinal) => "10",
        _ when name.EndsWith(".Month", StringComparison.Ordinal) => "3",
        _ when name.EndsWith(".Year", StringComparison.Ordinal) => "2025",
        _ => Text(form.QuerySelector($"[name='{name}']")!, $"{route} {name}"),
    });

    private string Text(IElement field, string where)
    {
        if (field is IHtmlInputElement { Type: "number" or "time" } || field.GetAttribute("inputmode") == "numeric")
        {
            return "3";
        }

        typed.Add(where);
        var mark = $"{Mark}{typed.Count - 1}x";
        return field is IHtmlInputElement { Type: "email" } ? $"{mark}@example.org" : mark;
    }

    [GeneratedRegex(Mark + "([0-9]+)x")]
    private static partial Regex MarkNumber();

    [GeneratedRegex("withdraw|close|transfer|hand-over|reopen|dispose|send-to-panel")]
    private static partial Regex Ending();
}
