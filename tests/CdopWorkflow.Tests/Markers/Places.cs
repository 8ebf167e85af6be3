using System.Net;
using System.Text;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Architecture.Rights;

namespace CdopWorkflow.Tests.Markers;

/// <summary>Looks into every place where something may lie or be shown, and keeps what was found there.</summary>
internal sealed class Places(Search search)
{
    /// <summary>By marker: the names of the places.</summary>
    public Dictionary<Marker, SortedSet<string>> Found { get; private init; } = [];

    /// <summary>How much was looked at in each kind of place: a search of nothing finds nothing.</summary>
    public Dictionary<string, long> Looked { get; private init; } = [];

    /// <summary>Goes on with another search, keeping what was found.</summary>
    public Places With(Search later) => new(later) { Found = Found, Looked = Looked };

    public void Look(string kind, string place, string text) => Look(kind, place, Encoding.UTF8.GetBytes(text));

    public void Look(string kind, string place, byte[] bytes)
    {
        Looked[kind] = Looked.GetValueOrDefault(kind) + bytes.Length;
        foreach (var marker in search.In(bytes))
        {
            (Found.TryGetValue(marker, out var places) ? places : Found[marker] = []).Add(place);
        }
    }

    public void Wire(OnTheWire wire)
    {
        foreach (var kind in wire.Rows.GroupBy(row => row.WireName))
        {
            Look("wire", $"event {kind.Key}", string.Join('\n', kind.Select(row => row.Row)));
        }
    }

    public void Traces(Traced traced) => Look("traces", "trace", string.Join('\n', traced.Lines));

    public async Task LettersAsync(TestApp app)
    {
        await LettersAsync<NotificationsDb>(app, "notifications");
        await LettersAsync<ReviewsDb>(app, "reviews");
        await LettersAsync<AnalyticsDb>(app, "analytics");
        await LettersAsync<AlertsDb>(app, "alerts");
        await LettersAsync<IdentityDb>(app, "identity");
    }

    /// <summary>Everything that everybody is told by every address: pages, files, refusals, where they are led, cookies.</summary>
    /// <param name="marked">Other deaths, whose pages are asked for too, by the names of what is filled in.</param>
    public async Task AnswersAsync(FilledApp filled, params IReadOnlyDictionary<string, string>[] marked)
    {
        var askers = await Askers.OfAsync(filled.App);

        // the audit logs first: who is refused is in them, and would push off the page what was done before
        foreach (var asked in (await AskedRoute.AllAsync(filled.App)).Where(asked => asked.Verb == "GET").OrderByDescending(asked => asked.Route.EndsWith("/audit", StringComparison.Ordinal)))
        {
            foreach (var address in marked.Select(death => filled.AddressOf(asked.Route, death)).Prepend(filled.AddressOf(asked.Route)).Distinct())
            {
                foreach (var asker in askers)
                {
                    await AnswerAsync(asker, asked.RequestTo(address, asker.Token));
                }
            }
        }
    }

    /// <summary>Everything below a data folder: databases with their logs and deleted rows, keys, anchors, files on the way in.</summary>
    public void Files(string folder)
    {
        foreach (var (file, bytes) in Read(folder))
        {
            Look("files", $"file {Path.GetRelativePath(folder, file).Split('/')[0].Replace("-wal", "", StringComparison.Ordinal).Replace("-shm", "", StringComparison.Ordinal)}", bytes);
        }
    }

    /// <summary>A log that a database puts away meanwhile has gone into its file, which was read before: everything is read again then.</summary>
    private static List<(string File, byte[] Bytes)> Read(string folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => (file, File.ReadAllBytes(file)))];
            }
            catch (FileNotFoundException) when (attempt < 5)
            {
            }
        }
    }

    private async Task AnswerAsync(Asker asker, HttpRequestMessage request)
    {
        using var answer = await asker.SendAsync(request);
        var who = asker.IsOther ? $"{asker.Name} of another area" : asker.Name;
        var isShown = answer.StatusCode == HttpStatusCode.OK;
        Look(isShown ? "pages" : "refusals", $"{(isShown ? "shown to" : "refused to")} {who}", await answer.Content.ReadAsByteArrayAsync());
        Look("headers", $"header or cookie of {who}", $"{answer.Headers}{answer.Content.Headers.ContentType}");
    }

    private async Task LettersAsync<TDb>(TestApp app, string service)
        where TDb : ServiceDb
    {
        foreach (var letter in await app.LettersAsync<TDb>())
        {
            Look("letters", $"address of a letter of {service}", letter.To);
            Look("letters", $"letter of {service}", $"{letter.Subject}\n{letter.Text}\n{letter.Html}\n{(letter.File is { } file ? $"{file.Name}\n{Encoding.UTF8.GetString(file.Content)}" : "")}");
        }
    }
}
