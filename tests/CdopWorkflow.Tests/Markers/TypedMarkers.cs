using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Architecture.Rights;
using CdopWorkflow.Tests.Attack;
using CdopWorkflow.Tests.Documents;
using CdopWorkflow.Tests.Reviews;
using CdopWorkflow.Tests.Reviews.Returns;

namespace CdopWorkflow.Tests.Markers;

/// <summary>A marker in every field and every file of every form, sent by somebody who may.</summary>
internal sealed class TypedMarkers(FilledApp filled, PlantedMarkers planted)
{
    /// <summary>What ends something, or hands it over, comes last.</summary>
    private static readonly string[] Endings = ["withdraw", "close", "transfer", "hand-over", "reopen", "dispose", "cancel", "stop", "revoke", "take-off", "decide", "sign", "panel/{pack}"];

    /// <summary>A notification without an account: its steps come after every other form, and what sends it comes after its steps.</summary>
    private static readonly string[] Notifying = ["/notifications/new", "/notifications/new/{token}/check-your-answers"];

    private const string SignInPath = "/account/sign-in";

    /// <summary>Forms that were sent, and those that were taken.</summary>
    public (int Sent, int Taken) Forms { get; private set; }

    public async Task EverywhereAsync()
    {
        await foreach (var (page, form, route) in EveryFormAsync(await ProfessionalAsync(filled.AddressOf("/reviews/{reference}").Split('/')[^1])))
        {
            await SendAsync(page, form, route);
        }
    }

    /// <summary>Opens every form that is open by then, lets something happen, and only then sends them.</summary>
    /// <param name="asked">Reference of the review that a return is asked for.</param>
    /// <param name="happening">What happens in between.</param>
    /// <returns>The answers that were failures.</returns>
    public async Task<IReadOnlyList<Page>> EverywhereAfterAsync(string asked, Func<Task> happening)
    {
        var opened = new List<(Page Page, IHtmlFormElement Form, string Route)>();
        await foreach (var form in EveryFormAsync(await ProfessionalAsync(asked)))
        {
            opened.Add(form);
        }

        await happening();
        var failures = new List<Page>();
        foreach (var (page, form, route) in opened)
        {
            failures.AddRange((await SendAsync(page, form, route)).Where(answer => (int)answer.Status >= 500));
        }

        return failures;
    }

    /// <summary>With the page of the first person who is shown it.</summary>
    private async IAsyncEnumerable<(Page Page, IHtmlFormElement Form, string Route)> EveryFormAsync(params Browser[] before)
    {
        Browser[] people =
        [
            .. before, .. new[] { Role.Coordinator, Role.Chair, Role.SafeguardingLead, Role.Analyst, Role.Auditor }.Select(role => filled.App.As(role, ADeath.Panel)),
            filled.App.As(Role.Administrator, AreaTable.England, "National administrator"),
        ];
        var routes = (await AskedRoute.AllAsync(filled.App)).Where(asked => asked is { Verb: "GET", Handler: "" }).Select(asked => asked.Route)
            .OrderBy(route => Notifying.Count(beginning => route.StartsWith(beginning, StringComparison.Ordinal))).ThenBy(route => Endings.Any(ending => route.Contains(ending, StringComparison.Ordinal))).ThenBy(route => route, StringComparer.Ordinal).ToList();
        foreach (var route in routes)
        {
            foreach (var browser in people)
            {
                var address = filled.AddressOf(route);
                var page = await browser.GetAsync(address);

                // a step of a notification that has nothing to ask leads to another, which has a turn of its own
                var isLedAway = (page.Path == SignInPath && route != SignInPath) || (page.Path != address && route.StartsWith(Notifying[0], StringComparison.Ordinal));
                var forms = (int)page.Status == 200 && !isLedAway ? page.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().ToList() : [];
                foreach (var form in forms)
                {
                    yield return (page, form, route);
                }

                if (forms.Count > 0)
                {
                    break;
                }
            }
        }
    }

    /// <summary>Whoever fills in a return by link.</summary>
    /// <param name="reference">Of the review.</param>
    private async Task<Browser> ProfessionalAsync(string reference)
    {
        var professional = filled.App.Anonymous();
        await filled.App.EnterAsync(professional, reference, filled.AddressOf("/returns/{token}"));
        return professional;
    }

    /// <returns>The answer to each of its buttons, with days in the past, or where these are refused, to come.</returns>
    private async Task<IReadOnlyList<Page>> SendAsync(Page page, IHtmlFormElement form, string route)
    {
        var answers = new List<Page>();

        // what is saved for later is not looked at yet, and would hold up what is sent in the end
        foreach (var button in form.QuerySelectorAll("button:not([value=later])").Select(button => string.Join(' ', button.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Distinct().ToList())
        {
            var answer = await page.SubmitAsync(button, [.. FilesOf(form, route)], [.. Answers(form, route, "2025")]);
            answer = answer.Errors.Count == 0 ? answer : await page.SubmitAsync(button, [.. FilesOf(form, route)], [.. Answers(form, route, "2026")]);
            Forms = (Forms.Sent + 1, Forms.Taken + ((int)answer.Status == 200 && answer.Errors.Count == 0 ? 1 : 0));
            answers.Add(answer);
        }

        return answers;
    }

    private IEnumerable<(string Field, string FileName, byte[] Bytes)> FilesOf(IElement form, string route) =>
        form.QuerySelectorAll("input[type=file]").Select(field => field.GetAttribute("name")!).Select(name => (name, $"{planted.Word(route, $"{name} (its name)")}.txt", Files.Text(planted.Word(route, $"{name} (the file)"))));

    private IEnumerable<(string Name, string Value)> Answers(IElement form, string route, string year) =>
        from answer in TypedIn.Of(form, name => name.EndsWith(".Year", StringComparison.Ordinal) ? year : Typed(form.QuerySelector($"[name='{name}']")!, route, name))
        select (answer.Name, IsWhereNotified(route, answer.Name) ? ADeath.Council : answer.Value);

    /// <summary>The first council of the list is of a panel whose pages nobody asks for.</summary>
    private static bool IsWhereNotified(string route, string name) => route.StartsWith(Notifying[0], StringComparison.Ordinal) && name.EndsWith("Council", StringComparison.Ordinal);

    private string Typed(IElement field, string route, string name) => name switch
    {
        _ when name.EndsWith(".Day", StringComparison.Ordinal) => "10",
        _ when name.EndsWith(".Month", StringComparison.Ordinal) => "3",
        _ when name.EndsWith("NhsNumber", StringComparison.Ordinal) => planted.NhsNumber(route, name),
        _ when name.EndsWith("Postcode", StringComparison.Ordinal) => planted.Postcode(route, name),
        _ when field is IHtmlInputElement { Type: "number" or "time" } || field.GetAttribute("inputmode") == "numeric" => "3",
        _ when field is IHtmlInputElement { Type: "email" } => planted.Email(route, name),
        _ when field is IHtmlInputElement { Type: "tel" } => planted.Telephone(route, name),
        _ => planted.Word(route, name),
    };
}
