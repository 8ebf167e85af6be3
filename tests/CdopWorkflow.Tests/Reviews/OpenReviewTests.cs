using System.Text;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews;

public sealed class OpenReviewTests
{
    [Fact]
    public async Task A_notified_death_opens_one_review_however_often_it_is_delivered()
    {
        await using var app = await TestApp.StartAsync();
        var death = ADeath.Notified();

        await app.IsNotifiedAsync(death);
        await app.IsNotifiedAsync(death);

        var (reviews, opened) = await app.UseAsync(async (ReviewsDb db) => (
            await db.Reviews.AsNoTracking().ToListAsync(),
            await db.AuditEntries.CountAsync(entry => entry.Action == "ReviewOpened")));
        var review = Assert.Single(reviews);
        Assert.Equal(1, opened);
        Assert.Equal((death.DeathId, death.Reference, ReviewState.Notified), (review.Id, review.Reference, review.State));
        Assert.Equal(AgeBand.Days28To364, review.AgeBand);
    }

    [Fact]
    public async Task An_open_review_is_counted_by_month_band_and_area_under_a_key_of_its_own()
    {
        var published = new PublishedEvents();
        await using var app = await TestApp.StartAsync(adjust: published.ListenIn);
        var death = ADeath.Notified();

        await app.IsNotifiedAsync(death);

        var recorded = Assert.Single(published.Of<DeathRecorded>());
        Assert.Equal((ADeath.Panel, ADeath.Council, "2025-03", AgeBand.Days28To364, 1),
            (recorded.Panel, recorded.Council, recorded.Month.ToString(), recorded.AgeBand, recorded.Version));
        Assert.NotEqual(death.DeathId, recorded.FactKey);
    }

    [Fact]
    public async Task The_identity_is_not_readable_in_the_database_file()
    {
        await using var app = await TestApp.StartAsync();

        await app.IsNotifiedAsync();

        foreach (var file in Directory.EnumerateFiles(app.Folder, "reviews*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            var text = Encoding.Latin1.GetString(bytes.ToArray());
            Assert.DoesNotContain("Testa", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Invented Street", text, StringComparison.Ordinal);
        }
    }
}
