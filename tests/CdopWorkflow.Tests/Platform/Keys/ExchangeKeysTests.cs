using CdopWorkflow.Host.Keys;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.History;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Notifications;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Platform.Keys;

/// <summary>`cdop keys` on an installation with cases in it, while it runs.</summary>
public sealed class ExchangeKeysTests
{
    private static readonly TimeSpan LongAgo = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task The_key_is_exchanged_while_people_work_and_the_older_one_goes()
    {
        await using var app = await TestApp.StartAsync();
        var first = app.Services.GetRequiredService<IKeyEncryptionKeys>().Current;
        var reference = await AcceptedReviewAsync(app);

        var added = await DoAsync(app, new ExchangeKeys.Add(Later: false));
        Assert.Equal("KeyAdded", added.Audited);
        LongSince(app);
        await app.Coordinator().HoldAsync(reference, "Inquest", new DateOnly(2025, 3, 10));
        Assert.Contains("still lie under", (await DoAsync(app, new ExchangeKeys.Retire(first.ToString()))).Refusal, StringComparison.Ordinal);

        await DoAsync(app, new ExchangeKeys.Rewrap());
        Assert.All((await DoAsync(app, new ExchangeKeys.Rewrap())).Lines, line => Assert.Contains(" 0 wrapped again", line.Replace(": 0", ", 0", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Null((await DoAsync(app, new ExchangeKeys.Retire(first.ToString()))).Refusal);
        Assert.DoesNotContain(first, app.Services.GetRequiredService<IKeyEncryptionKeys>().All);

        var page = await app.Coordinator().GetAsync($"/reviews/{reference}");
        page.Shows("Testa");
        (await app.Coordinator().GetAsync($"/reviews/{reference}/history")).Shows("Inquest");
    }

    [Fact]
    public async Task The_current_key_and_an_unknown_one_are_not_retired()
    {
        await using var app = await TestApp.StartAsync();
        var keys = app.Services.GetRequiredService<IKeyEncryptionKeys>();
        Assert.Contains("wraps what is new", (await DoAsync(app, new ExchangeKeys.Retire(keys.Current.ToString()))).Refusal, StringComparison.Ordinal);
        Assert.Contains("There is no key", (await DoAsync(app, new ExchangeKeys.Retire("0badcafe"))).Refusal, StringComparison.Ordinal);
        Assert.Contains("There is no key", (await DoAsync(app, new ExchangeKeys.Use("../../etc"))).Refusal, StringComparison.Ordinal);
        var first = keys.Current;
        await DoAsync(app, new ExchangeKeys.Add(Later: false));
        Assert.Contains("try again in a minute", (await DoAsync(app, new ExchangeKeys.Retire(first.ToString()))).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sender_is_still_recognised_by_its_key_after_the_exchange()
    {
        await using var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        var before = await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "the same key");
        await DoAsync(app, new ExchangeKeys.Add(Later: false));
        await DoAsync(app, new ExchangeKeys.Rewrap());
        var again = await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "the same key");
        Assert.Equal($"{before}", $"{again}");
    }

    [Fact]
    public async Task Whatever_is_sealed_and_belongs_to_a_case_is_saved_under_the_key_of_that_case()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await AcceptedReviewAsync(app);
        await app.Coordinator().RequestReturnsAsync(reference, "Police");
        await app.UseAsync(async (ReviewsDb db) =>
        {
            var review = await db.Reviews.AsNoTracking().Include(one => one.Notifications).SingleAsync();
            Assert.All(review.Notifications, one => Assert.Equal(review.Id, Box.Read(one.Content).Case));
            Assert.NotNull(review.Family);
            Assert.All(await db.Set<RecordedChange>().AsNoTracking().ToListAsync(), change => Assert.Equal(review.Id, Box.Read(change.Rows).Case));
        });
        var result = await LookAsync<ReviewsDb>(app);
        Assert.True(result.Looked > 2);
        Assert.Equal(0, result.Unreadable);
    }

    [Fact]
    public async Task What_was_sealed_before_there_were_keys_of_cases_comes_under_them_and_its_past_can_still_be_read()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await AcceptedReviewAsync(app);
        await app.Coordinator().HoldAsync(reference, "Inquest", new DateOnly(2025, 3, 10));
        var sealer = app.Services.GetRequiredService<Sealer>();

        // as an installation of before left it
        await app.UseAsync(async (ReviewsDb db) =>
        {
            foreach (var one in await db.Set<SourceNotification>().AsNoTracking().ToListAsync())
            {
                var old = sealer.SealBytes(sealer.OpenBytes(one.Content));
                await db.Set<SourceNotification>().Where(row => row.Id == one.Id).ExecuteUpdateAsync(row => row.SetProperty(r => r.Content, old));
            }

            foreach (var change in await db.Set<RecordedChange>().AsNoTracking().ToListAsync())
            {
                var old = sealer.SealBytes(sealer.OpenBytes(change.Rows));
                await db.Set<RecordedChange>().Where(row => row.Id == change.Id).ExecuteUpdateAsync(row => row.SetProperty(r => r.Rows, old));
            }
        });
        await DoAsync(app, new ExchangeKeys.Rewrap());
        await app.UseAsync(async (ReviewsDb db) =>
        {
            Assert.All(await db.Set<SourceNotification>().AsNoTracking().ToListAsync(), one => Assert.Equal(one.ReviewId, Box.Read(one.Content).Case));
            Assert.All(await db.Set<RecordedChange>().AsNoTracking().ToListAsync(), one => Assert.Equal(one.ReviewId, Box.Read(one.Rows).Case));
        });
        (await app.Coordinator().GetAsync($"/reviews/{reference}")).Shows("Testa");
        (await app.Coordinator().GetAsync($"/reviews/{reference}/history")).Shows("Inquest");
    }

    private static Task<Rewrapped> LookAsync<TDb>(TestApp app)
        where TDb : ServiceDb => app.UseAsync((TDb db) => new RewrapValues(app.Services.GetRequiredService<Sealer>(), app.Services.GetRequiredService<IKeyEncryptionKeys>())
            .RunAsync(db, write: false, progress: null, CancellationToken.None));

    private static async Task<string> AcceptedReviewAsync(TestApp app)
    {
        var reference = await app.IsNotifiedAsync();
        await app.Coordinator().AcceptAsync(reference);
        return reference;
    }

    private static Task<ExchangeKeys.Answer> DoAsync(TestApp app, ExchangeKeys.Request request) =>
        new ExchangeKeys(app.Services).RunAsync(request, progress: null, CancellationToken.None);

    /// <summary>As if the current key had been in use for a while.</summary>
    private static void LongSince(TestApp app) =>
        File.SetLastWriteTimeUtc(Path.Combine(app.Folder, "keys", "ring", "current"), DateTime.UtcNow - LongAgo);
}
