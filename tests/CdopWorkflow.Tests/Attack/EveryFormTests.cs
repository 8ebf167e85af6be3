using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Architecture.Rights;
using CdopWorkflow.Tests.Reviews;

namespace CdopWorkflow.Tests.Attack;

public sealed class EveryFormTests
{
    /// <summary>Not asked, with the reason.</summary>
    private static readonly string[] LeftOut =
    [
        "/error/{code:int}", // has no form
        "/account/change-password", // the test's people are signed in without an account
    ];

    private static readonly DateOnly ADay = new(2025, 3, 10);

    private readonly List<string> faults = [];
    private readonly HashSet<string> typedInto = [];
    private int fields;
    private int next;
    private int files;
    private string beginning = "";

    /// <summary>Two rounds: some thousands of strings in some hundreds of fields. Every string goes into every kind of field in the end: the start moves with the day.</summary>
    [Fact]
    public async Task No_string_in_any_field_of_any_form_fails_a_page_comes_back_as_markup_or_forges_a_line_of_the_log()
    {
        await using var filled = await FilledApp.StartAsync();
        var pages = (await AskedRoute.AllAsync(filled.App)).Where(asked => asked is { Verb: "GET", Handler: "" } && !LeftOut.Contains(asked.Route)).Select(asked => asked.Route)
            .OrderBy(Ends).ThenBy(route => route, StringComparer.Ordinal).ToList();
        foreach (var before in new[] { "", "=" })
        {
            beginning = before;
            foreach (var route in pages)
            {
                await TypeAsync(filled, route);
            }
        }

        await ExportAsync(filled, pages);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(files > 15, $"only {files} files for spreadsheets were taken out");
        Assert.True(typedInto.Count > 100 && fields > 1000, $"only {fields} fields on {typedInto.Count} pages were typed into");
        Assert.DoesNotContain(filled.App.Log.Lines, line => line.Contains("forged line of a log", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_string_that_is_kept_is_read_as_it_was_typed()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        await app.Coordinator().AcceptAsync(reference);
        string[] all = [.. NaughtyStrings.All.Where(text => text.Length < 1000 && text.Trim().Length > 0 && !text.Any(char.IsControl) && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text)];
        foreach (var words in all.Chunk(20).Select(some => string.Join('\n', some)))
        {
            var answer = await app.Coordinator().DoAsync(reference, "family/question", [("Form.Words", words), .. Coordinators.Date("On", ADay)]);
            Assert.True(answer.Errors.Count == 0, $"{words}: {string.Join(", ", answer.Errors)}");
        }

        var read = (await app.Coordinator().GetAsync($"/reviews/{reference}/family")).Document.QuerySelector("main")!.TextContent;
        Assert.All(all, text => Assert.True(read.Contains(text.Trim(), StringComparison.Ordinal), $"“{text}” is not read as it was typed"));
        Assert.True(all.Length > 400, $"{all.Length}");
    }

    private async Task TypeAsync(FilledApp filled, string route)
    {
        foreach (var browser in People(filled.App))
        {
            var address = filled.AddressOf(route);
            var page = await browser.GetAsync(address);
            var forms = page.Document.QuerySelectorAll("main form").OfType<IHtmlFormElement>().Where(form => form.QuerySelector("button") is not null).ToList();
            if ((int)page.Status != 200 || forms.Count == 0 || page.Path != address.Split('?')[0])
            {
                continue;
            }

            foreach (var form in forms)
            {
                var button = string.Join(' ', form.QuerySelector("button")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                var typed = TypedIn.Of(form, _ => beginning + NaughtyStrings.All[next++ % NaughtyStrings.All.Count]).ToArray();
                fields += typed.Length;
                typedInto.Add(route);
                var answer = await page.SubmitAsync(button, typed);
                Judge($"{route} with {string.Join(", ", typed)}", answer, filled);
            }

            return;
        }
    }

    /// <summary>Every table that a page offers as a file, and the audit logs, of what was typed in: no cell is one that a spreadsheet would run.</summary>
    private async Task ExportAsync(FilledApp filled, List<string> pages)
    {
        foreach (var browser in People(filled.App).Skip(1))
        {
            foreach (var route in pages.Where(route => route.StartsWith("/analytics", StringComparison.Ordinal) || route.Contains("/pack/", StringComparison.Ordinal) || route.EndsWith("/audit", StringComparison.Ordinal)))
            {
                var page = await browser.GetAsync(filled.AddressOf(route));
                foreach (var link in page.Document.QuerySelectorAll("main a[href*='handler=Download']").Select(link => link.GetAttribute("href")!).Distinct().Take(2))
                {
                    Judge(link, await browser.GetAsync(new Uri(page.Address, link).PathAndQuery));
                }

                if (route.EndsWith("/audit", StringComparison.Ordinal) && page.Status == HttpStatusCode.OK)
                {
                    Judge(route, await page.SubmitAsync("Export these entries (CSV)"));
                }
            }
        }
    }

    private void Judge(string address, Page answer)
    {
        if (answer.ContentType != "text/csv")
        {
            faults.Add($"{address} is no file: {answer.Status}");
            return;
        }

        files++;
        faults.AddRange(SpreadsheetCells.Of(answer.Body).Where(cell => cell.Length > 0 && "=+@\t\r".Contains(cell[0], StringComparison.Ordinal)).Select(cell => $"{address}: {cell}"));
    }

    private void Judge(string route, Page answer, FilledApp filled)
    {
        faults.AddRange((int)answer.Status >= 500 ? [$"{route} failed: {filled.Failure}"] : []);
        faults.AddRange(answer.Document.QuerySelectorAll("script:not([src]):not([type='application/json']), [onerror], [onload], [onclick], [onmouseover], iframe, object, embed").Select(element => $"{route} shows {element.OuterHtml}"));
    }

    /// <summary>Nobody first: what is open to everybody is asked as such.</summary>
    private static IEnumerable<Browser> People(TestApp app) =>
    [
        app.Anonymous(), .. new[] { Role.Coordinator, Role.Chair, Role.SafeguardingLead, Role.Analyst, Role.Auditor }.Select(role => app.As(role, ADeath.Panel)),
        app.As(Role.Administrator, AreaTable.England, "National administrator"),
    ];

    /// <summary>What ends something, or hands it over, comes last.</summary>
    private static bool Ends(string route) =>
        new[] { "withdraw", "close", "transfer", "hand-over", "reopen", "dispose", "cancel", "stop", "revoke", "take-off" }.Any(end => route.Contains(end, StringComparison.Ordinal));
}
