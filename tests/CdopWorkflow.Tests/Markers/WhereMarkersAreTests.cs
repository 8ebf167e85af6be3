using System.Diagnostics;
using System.Text;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Drafts;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Architecture;
using CdopWorkflow.Tests.Architecture.Rights;
using CdopWorkflow.Tests.Reviews.Returns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Tests.Markers;

/// <summary>
/// Markers in every field that people and systems can fill, and where-each-may-be.txt says where each is found. After a change that is
/// meant, run with CDOP_WRITE_DOCS=1, and read every line that changed as the family of a child would.
/// </summary>
public sealed class WhereMarkersAreTests
{
    private static readonly string Expected = Path.Combine(Solution.Root, "tests", "CdopWorkflow.Tests", "Markers", "where-each-may-be.txt");

    private const string Legend = """
        Where what people and systems give to the program can be read, by the address it was typed at or the way it came in.
        Every other place was searched too, and held none of it: events on their way (outbox, inbox), the files of every database and of its
        log, keys, logs and traces of the program, letters, every page, file and refusal that anybody is given, headers and cookies, and what is said and logged when every form fails.
        nowhere: it is sealed wherever it lies and stands on none of the pages that were asked for, or it was refused.
        Of a death that was notified, days alone rest in clear, in the files of the two databases of cases.

        """;

    [Fact]
    public async Task What_is_given_to_the_program_can_be_read_where_the_file_says_and_nowhere_else()
    {
        var (planted, wire) = (new PlantedMarkers(), new OnTheWire());
        using var traced = new Traced();
        await using var filled = await FilledApp.StartAsync(builder =>
        {
            Letters.MailIsSetUp(builder);
            wire.ListenIn(builder);
        });
        var typed = new TypedMarkers(filled, planted);
        var (sent, notified) = await GiveAsync(filled, planted, typed);

        var places = new Places(new Search(planted));
        await places.AnswersAsync(filled, sent, notified);
        await places.LettersAsync(filled.App);
        places.Wire(wire);
        await filled.BeginNotificationAsync();
        var failures = await typed.EverywhereAfterAsync(await filled.BeginReturnAsync(), () => BreakAsync(filled.App));
        var failed = await new WaysIn(filled.App, planted).FailedAsync();

        // a search knows what was planted before it
        places = places.With(new Search(planted));
        failures.ToList().ForEach(failure => places.Look("failures", "failed page", failure.Bytes));
        places.Look("failures", "failed page", failed);
        places.Traces(traced);
        places.Look("log", "log", string.Join('\n', filled.App.Log.Lines));
        var folder = await filled.App.LeaveAsync();
        places.Files(folder);
        Directory.Delete(folder, recursive: true);


        // not hollow: much was given, most of it was taken, and every kind of place was looked into
        Assert.True(planted.All.Count > 500, $"{planted.All.Count} markers");
        Assert.True(typed.Forms.Taken > 100, $"{typed.Forms.Taken} of {typed.Forms.Sent} forms were taken");
        Assert.True(failures.Count > 50, $"{failures.Count} failures");
        Assert.Contains(failures, failure => failure.Path.StartsWith("/returns/", StringComparison.Ordinal));
        Assert.All(new[] { "pages", "refusals", "headers", "letters", "wire", "log", "traces", "files", "failures" }, kind => Assert.True(places.Looked.GetValueOrDefault(kind) > 10_000, $"{kind}: {places.Looked.GetValueOrDefault(kind)} bytes"));
        Assert.True(planted.All.Count(marker => places.Found.GetValueOrDefault(marker)?.Contains("shown to Coordinator") is true) > 100);
        Assert.Empty(Leaks(planted, places));
        await CompareAsync(planted, places);
    }

    [Fact]
    public async Task What_strays_is_found_where_it_strayed_to()
    {
        var (planted, wire) = (new PlantedMarkers(), new OnTheWire());
        using var traced = new Traced();
        await using var app = await TestApp.StartAsync(adjust: builder =>
        {
            Letters.MailIsSetUp(builder);
            wire.ListenIn(builder);
        });
        string Stray(string place) => planted.Word("astray", place);
        string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"of {text}"));
        app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("astray").Log(LogLevel.Warning, default, Base64(Stray("log")), null, (text, _) => text);
        using (var source = new ActivitySource("astray"))
        {
            source.StartActivity("astray")?.SetTag("child", Stray("trace").ToUpperInvariant()).Dispose();
        }

        await app.UseAsync(async (ReviewsDb db) =>
        {
            db.Post(new Letter("astray", "asha@example.org", "Astray", $"<{Stray("letter of reviews")}>"));
            db.Add(new InboxMessage { MessageId = Guid.CreateVersion7(), Consumer = "astray", Status = InboxStatus.Dead, Subject = "", WireName = "astray.v1", Body = Base64(Stray("event astray.v1")), OccurredAt = app.Clock.GetUtcNow(), At = app.Clock.GetUtcNow(), Attempts = 8, Error = "" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await File.WriteAllTextAsync(Path.Combine(app.Folder, "left"), Uri.EscapeDataString($"<{Stray("file left")}>"), Encoding.Unicode, TestContext.Current.CancellationToken);

        var places = new Places(new Search(planted));
        await places.LettersAsync(app);
        places.Wire(wire);
        places.Traces(traced);
        places.Look("log", "log", string.Join('\n', app.Log.Lines));
        places.Files(app.Folder);

        // the message rests in the database as it came
        Assert.All(planted.All, marker => Assert.Equal(marker.Field.StartsWith("event", StringComparison.Ordinal) ? [marker.Field, "file reviews.db"] : [marker.Field], places.Found.GetValueOrDefault(marker) ?? []));
    }

    /// <summary>What no file may allow: of what is told of a child or a family, nothing is found outside the pages of those who review the death.</summary>
    private static IEnumerable<string> Leaks(PlantedMarkers planted, Places places) =>
        from marker in planted.All
        where OfACase(marker.Where)
        from place in places.Found.GetValueOrDefault(marker) ?? []
        where !(place is "shown to Coordinator" or "shown to Chair" or "shown to PanelMember" || (place == "address of a letter of reviews" && marker.Field.EndsWith("Email", StringComparison.Ordinal)) || (marker.IsDay && place is "file notifications.db" or "file reviews.db"))
        select $"{marker}: {place}";

    private static bool OfACase(string where) =>
        where == PanelsMarkers.Where || where == WaysIn.Csv || where == WaysIn.Excel || where.StartsWith("POST ", StringComparison.Ordinal) || where.StartsWith("/notifications", StringComparison.Ordinal)
        || where.StartsWith("/returns", StringComparison.Ordinal) || where.StartsWith("/reviews/{reference}", StringComparison.Ordinal) || where.StartsWith("/reviews/panel/", StringComparison.Ordinal);

    /// <returns>A marked death that a system sent and one that was notified page by page: what their pages are asked for with.</returns>
    private static async Task<(Dictionary<string, string> Sent, Dictionary<string, string> Notified)> GiveAsync(FilledApp filled, PlantedMarkers planted, TypedMarkers typed)
    {
        // what fills the application made up references of its own
        await filled.App.UseAsync<NotificationsDb>(db => db.ReferenceCounters.Where(counter => counter.Series.StartsWith("LAN")).ExecuteUpdateAsync(set => set.SetProperty(counter => counter.Last, 8000)));
        var ways = new WaysIn(filled.App, planted);
        var notification = await ways.ByApiAsync();
        await ways.ByFhirAsync();
        await ways.ByCsvAsync();
        await ways.ByExcelAsync();
        await ways.RefusedAsync();
        await QuietAsync(filled.App);
        Assert.Equal(4, await new PanelsMarkers(filled.App, planted).DecideAsync());

        // months have gone by since the application was filled, and with them what was begun then
        var token = await filled.BeginNotificationAsync();
        await typed.EverywhereAsync();
        await QuietAsync(filled.App);
        await filled.App.RunRoundsAsync();
        await QuietAsync(filled.App);
        var typedIn = (await filled.App.UseAsync<DraftStore, Draft?>(drafts => drafts.FindAsync(token, CancellationToken.None)))!.SentAs;
        Assert.NotEmpty(typedIn);
        return (await PagesOfAsync(filled.App, notification), new(await PagesOfAsync(filled.App, typedIn)) { ["draft"] = token, ["sent-draft"] = token });
    }

    private static async Task<Dictionary<string, string>> PagesOfAsync(TestApp app, string notification)
    {
        var known = await app.UseAsync((NotificationsDb db) => db.Notifications.Where(row => row.Reference == notification).Select(row => row.DeathId).SingleAsync());
        var review = await app.UseAsync((ReviewsDb db) => db.Reviews.Where(row => row.Id == known).Select(row => row.Reference).SingleAsync());
        return new() { ["notification"] = notification, ["review"] = review };
    }

    /// <summary>Until nothing is on its way: what waits for an operator does so from the beginning.</summary>
    private static async Task QuietAsync(TestApp app)
    {
        for (var (waiting, deadline) = (1, Environment.TickCount64 + 180_000); waiting > 0; await Task.Delay(10))
        {
            Assert.True(Environment.TickCount64 < deadline, $"{waiting} messages still wait");
            waiting = 0;
            foreach (var database in app.Services.GetServices<ServiceDatabase>())
            {
                await using var scope = app.Services.CreateAsyncScope();
                var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType);
                waiting += await db.Outbox.CountAsync() + await db.Inbox.CountAsync(message => message.Status == InboxStatus.Waiting);
            }

            // parked messages fall due by the clock, which stands still
            app.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }
    }

    /// <summary>No audit entry can be written from here on, so that nothing can be done.</summary>
    private static async Task BreakAsync(TestApp app)
    {
        foreach (var database in app.Services.GetServices<ServiceDatabase>())
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType);
            var table = db.AuditEntries.EntityType.GetTableName();
#pragma warning disable EF1002
            await db.Database.ExecuteSqlRawAsync($"CREATE TRIGGER broken BEFORE INSERT ON \"{table}\" BEGIN SELECT RAISE(ABORT, 'broken'); END");
#pragma warning restore EF1002
        }
    }

    private static async Task CompareAsync(PlantedMarkers planted, Places places)
    {
        var lines = planted.All.GroupBy(marker => marker.Where).OrderBy(where => where.Key, StringComparer.Ordinal)
            .Select(where => $"{where.Key}: {string.Join(", ", where.SelectMany(marker => places.Found.GetValueOrDefault(marker) ?? []).Distinct().Order(StringComparer.Ordinal).DefaultIfEmpty("nowhere"))}").ToArray();
        if (Environment.GetEnvironmentVariable("CDOP_WRITE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(Expected, $"{Legend}{string.Join('\n', lines)}\n");
        }

        var expected = (await File.ReadAllTextAsync(Expected))[Legend.Length..].TrimEnd('\n').Split('\n');
        string[] differences = [.. lines.Except(expected).Select(line => $"+ {line}"), .. expected.Except(lines).Select(line => $"- {line}")];
        Assert.True(differences.Length == 0, string.Join('\n', differences));
    }
}
