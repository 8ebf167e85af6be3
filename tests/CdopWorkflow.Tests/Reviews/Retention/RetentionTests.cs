using System.Net;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Facts;
using CdopWorkflow.Reviews.History;
using CdopWorkflow.Reviews.Retention;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Notifications;
using CdopWorkflow.Tests.Reviews.Family;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Reviews.Retention;

public sealed class RetentionTests
{
    private static readonly DateOnly Today = new(2025, 3, 10);

    [Fact]
    public async Task Records_that_are_due_are_disposed_of_by_two_people_and_nothing_of_them_can_be_read_again()
    {
        await using var app = await StartAsync();
        var reference = await ClosedAsync(app);
        var before = await app.ReviewAsync(reference);
        var sealedBefore = await SealedAsync(app, before.Id);
        var facts = await FactsAsync(app);
        (await app.Coordinator().DoAsync(reference, "retention")).Shows("How long the records are kept");
        (await app.Coordinator().GetAsync($"/reviews/{reference}/retention")).Shows("The records are to be kept until 10 March 2026");

        app.Clock.MoveTo(new DateTimeOffset(2026, 3, 11, 9, 0, 0, TimeSpan.Zero));
        (await app.Coordinator().GetAsync("/reviews/retention")).Shows(reference).Shows("To be looked at");
        (await (await app.Coordinator().GetAsync($"/reviews/{reference}/retention")).SubmitAsync("Propose to dispose of the records")).Shows("Proposed: somebody else decides");
        (await app.Coordinator().GetAsync($"/reviews/{reference}/dispose")).Shows("You proposed it yourself: somebody else must decide");

        var chair = app.As(Role.Chair, ADeath.Panel);
        var page = await chair.GetAsync($"/reviews/{reference}/dispose");
        page.DoesNotShow("Testa");
        (await page.SubmitAsync("Dispose of the records")).ShowsError("Say that you have made sure");
        var certificate = await page.SubmitAsync("Dispose of the records", ("Certain", "yes"));
        certificate.Shows("Certificate of disposal").Shows("by Test Coordinator").Shows("by Test Chair").Shows("The key of the case is destroyed").DoesNotShow("Testa");
        await app.SettleAsync();

        foreach (var address in new[] { "", "/history", "/family", "/documents", "/clocks", "/retention", "/returns" })
        {
            var gone = await app.Coordinator().GetAsync($"/reviews/{reference}{address}");
            gone.HasStatus(HttpStatusCode.Gone).Shows("The records of this case are no longer kept").Shows("They were disposed of on 11 March 2026 under the retention schedule");
        }

        await app.UseAsync(async (ReviewsDb db) =>
        {
            foreach (var table in DisposeRows.TablesOf(db.Model))
            {
                Assert.Equal(0, await CountAsync(db, table.ClrType));
            }
        });
        var sealer = new Sealer(app.Services.GetRequiredService<IKeyEncryptionKeys>(), new byte[32], new CaseKeys(Path.Combine(app.Folder, "keys", "cases"), app.Services.GetRequiredService<IKeyEncryptionKeys>()));
        Assert.True(sealedBefore.Count > 10);
        Assert.All(sealedBefore, box => Assert.Throws<CaseKeyGoneException>(() => sealer.OpenBytes(box)));

        await app.UseAsync((ForgetFacts forget) => forget.HandleAsync(CancellationToken.None));
        await app.UseAsync((RepublishFacts republish) => republish.HandleAsync(null, CancellationToken.None));
        await app.SettleAsync();
        Assert.Equal(facts, await FactsAsync(app));
    }

    [Fact]
    public async Task Notifications_forgets_what_it_held_and_says_so()
    {
        await using var app = await StartAsync();
        await Notifications.Given.ACredentialAsync(app, Notifications.Given.Hospital, "Example Hospital");
        await app.Api(Notifications.Given.Hospital).AcceptedAsync(Notifications.Given.FromEmergencyDepartment, "one");
        await app.SettleAsync();
        var notification = await app.UseAsync((NotificationsDb db) => db.Notifications.AsNoTracking().SingleAsync());
        await app.UseAsync(async (ReviewsDb db) =>
        {
            db.Publish(new RecordsDisposed(notification.DeathId!.Value, notification.CaseReference, notification.Panel, Today));
            await db.SaveChangesAsync();
        });
        await app.SettleAsync();
        await app.UseAsync(async (NotificationsDb db) =>
        {
            Assert.Empty(await db.Notifications.ToListAsync());
            Assert.Empty(await db.Deaths.ToListAsync());
            Assert.Empty(await db.UsedKeys.ToListAsync());
        });
        (await app.As(Role.Coordinator, notification.Panel).GetAsync($"/notifications/{notification.Reference}"))
            .HasStatus(HttpStatusCode.Gone).Shows("They were disposed of on 10 March 2025 under the retention schedule");
        (await app.As(Role.Coordinator, "PAN-CHESHIRE").GetAsync($"/notifications/{notification.Reference}")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_legal_hold_keeps_the_records_until_somebody_lifts_it()
    {
        await using var app = await StartAsync();
        var reference = await ClosedAsync(app);
        app.Clock.MoveTo(new DateTimeOffset(2026, 3, 11, 9, 0, 0, TimeSpan.Zero));
        var page = await app.Coordinator().GetAsync($"/reviews/{reference}/retention");
        (await page.SubmitAsync("Place a legal hold")).ShowsError("Say why the records must be kept");
        (await page.SubmitAsync("Place a legal hold", [("Form.Reason", "A public inquiry may ask"), .. Coordinators.Date("Until", new DateOnly(2026, 3, 10))])).ShowsError("must be today or in the future");
        await page.SubmitAsync("Propose to dispose of the records");
        (await page.SubmitAsync("Place a legal hold", ("Form.Reason", "A public inquiry may ask"))).Shows("Legal hold placed").Shows("A public inquiry may ask");
        (await app.Coordinator().GetAsync("/reviews/retention")).Shows("Legal hold");

        var chair = app.As(Role.Chair, ADeath.Panel);
        (await (await chair.GetAsync($"/reviews/{reference}/dispose")).SubmitAsync("Dispose of the records", ("Certain", "yes"))).ShowsError("Lift the legal hold first");
        (await app.Coordinator().GetAsync($"/reviews/{reference}")).Shows("Testa");
        Assert.Contains(await app.AuditAsync(reference), entry => entry.StartsWith("RecordsDisposedRefused", StringComparison.Ordinal));

        await (await app.Coordinator().GetAsync($"/reviews/{reference}/retention")).SubmitAsync("Lift the legal hold");
        (await (await chair.GetAsync($"/reviews/{reference}/dispose")).SubmitAsync("Dispose of the records", ("Certain", "yes"))).Shows("Certificate of disposal");
    }

    [Fact]
    public async Task Somebody_can_decide_to_keep_the_records()
    {
        await using var app = await StartAsync();
        var reference = await ClosedAsync(app);
        app.Clock.MoveTo(new DateTimeOffset(2026, 3, 11, 9, 0, 0, TimeSpan.Zero));
        await (await app.Coordinator().GetAsync($"/reviews/{reference}/retention")).SubmitAsync("Propose to dispose of the records");
        var chair = app.As(Role.Chair, ADeath.Panel);
        (await (await chair.GetAsync($"/reviews/{reference}/dispose")).SubmitAsync("Keep the records")).ShowsError("Say why the records are kept");
        (await (await chair.GetAsync($"/reviews/{reference}/dispose")).SubmitAsync("Keep the records", ("Form.Why", "A sibling’s case goes on"))).Shows("The records are kept");
        (await app.Coordinator().GetAsync($"/reviews/{reference}")).Shows("Testa");
        (await app.Coordinator().GetAsync($"/reviews/{reference}/retention")).Shows("Propose to dispose of the records");
    }

    [Fact]
    public async Task Of_two_who_confirm_at_once_one_is_refused_and_other_panels_know_nothing_of_it()
    {
        await using var app = await StartAsync();
        var reference = await ClosedAsync(app);
        app.Clock.MoveTo(new DateTimeOffset(2026, 3, 11, 9, 0, 0, TimeSpan.Zero));
        await (await app.Coordinator().GetAsync($"/reviews/{reference}/retention")).SubmitAsync("Propose to dispose of the records");
        var elsewhere = app.As(Role.Coordinator, "PAN-CHESHIRE");
        (await elsewhere.GetAsync($"/reviews/{reference}/dispose")).HasStatus(HttpStatusCode.NotFound);
        (await elsewhere.GetAsync($"/reviews/{reference}/retention")).HasStatus(HttpStatusCode.NotFound);

        var pages = await Task.WhenAll(Enumerable.Range(0, 2).Select(number => app.As(Role.Chair, ADeath.Panel, $"Chair {number}").GetAsync($"/reviews/{reference}/dispose")));
        await Task.WhenAll(pages.Select(page => page.SubmitAsync("Dispose of the records", ("Certain", "yes"))));
        Assert.Equal(1, await app.UseAsync((ReviewsDb db) => db.Set<DisposalCertificate>().CountAsync()));
        Assert.Equal(1, await app.UseAsync((ReviewsDb db) => db.AuditEntries.CountAsync(entry => entry.Action == "RecordsDisposed")));
        (await elsewhere.GetAsync($"/reviews/{reference}")).HasStatus(HttpStatusCode.NotFound);
        (await elsewhere.GetAsync($"/reviews/retention/{reference}")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_key_that_an_older_copy_brings_back_is_destroyed_again()
    {
        await using var app = await StartAsync();
        var reference = await ClosedAsync(app);
        var id = (await app.ReviewAsync(reference)).Id;
        var keys = app.Services.GetRequiredService<CaseKeys>();
        var file = Directory.EnumerateFiles(Path.Combine(app.Folder, "keys", "cases"), $"{id:N}.key", SearchOption.AllDirectories).Single();
        var copy = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        app.Clock.MoveTo(new DateTimeOffset(2026, 3, 11, 9, 0, 0, TimeSpan.Zero));
        await (await app.Coordinator().GetAsync($"/reviews/{reference}/retention")).SubmitAsync("Propose to dispose of the records");
        await (await app.As(Role.Chair, ADeath.Panel).GetAsync($"/reviews/{reference}/dispose")).SubmitAsync("Dispose of the records", ("Certain", "yes"));
        Assert.False(keys.Has(id));

        await File.WriteAllBytesAsync(file, copy, TestContext.Current.CancellationToken);
        await app.RunRoundsAsync();
        Assert.False(keys.Has(id));
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(adjust: builder =>
    {
        PanelIsDone.Assume(builder);
        builder.Configuration["reviews:RetentionYears"] = "1";
        builder.Configuration["reviews:RetentionUntilAge"] = "1";
    });

    private static async Task<string> ClosedAsync(TestApp app)
    {
        var reference = await app.DecidedAsync();
        await app.Coordinator().CompleteAsync(reference, Today);
        (await app.Coordinator().DoAsync(reference, "close")).Shows("Review closed");
        await app.SettleAsync();
        return reference;
    }

    private static Task<int> CountAsync(ReviewsDb db, Type table) =>
        (Task<int>)typeof(RetentionTests).GetMethod(nameof(CountOfAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(table).Invoke(null, [db])!;

    private static Task<int> CountOfAsync<T>(ReviewsDb db)
        where T : class => db.Set<T>().CountAsync();

    /// <summary>Sealed values as a backup of the database from before holds them.</summary>
    private static Task<List<byte[]>> SealedAsync(TestApp app, Guid reviewId) => app.UseAsync(async (ReviewsDb db) =>
    {
        List<byte[]> boxes = [.. await db.Set<SourceNotification>().Where(one => one.ReviewId == reviewId).Select(one => one.Content).ToListAsync()];
        boxes.AddRange(await db.Set<RecordedChange>().Where(one => one.ReviewId == reviewId).Select(one => one.Rows).ToListAsync());
        boxes.AddRange((await db.Timeline.Where(one => one.ReviewId == reviewId && one.Why != null).Select(one => one.Why).ToListAsync()).OfType<byte[]>());
        boxes.Add(Convert.FromBase64String(app.Services.GetRequiredService<EventSerializer>().Write(ADeath.Notified() with { DeathId = reviewId })));
        return boxes;
    });

    /// <summary>What is counted; when it was learned is another matter.</summary>
    private static Task<List<string>> FactsAsync(TestApp app) => app.UseAsync<AnalyticsDb, List<string>>(async db =>
        (await db.Recorded.AsNoTracking().ToListAsync()).ConvertAll(fact => $"{fact.FactKey} {fact.Version} {fact.Counts} {fact.Panel} {fact.Council} {fact.Month} {fact.AgeBand}"));
}
