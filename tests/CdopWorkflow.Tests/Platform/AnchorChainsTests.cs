using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Audit;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;

namespace CdopWorkflow.Tests.Platform;

public sealed class AnchorChainsTests
{
    [Fact]
    public async Task The_end_of_every_chain_is_written_down_once_a_day_and_sent()
    {
        var apart = Directory.CreateTempSubdirectory("cdop-anchors-").FullName;
        await using var app = await TestApp.StartAsync(adjust: builder =>
        {
            builder.Configuration["Audit:AnchorFolder"] = apart;
            builder.Configuration["Audit:AnchorMail"] = "auditor@example.org";
        });
        await app.IsNotifiedAsync();
        await app.RunRoundsAsync();
        await app.RunRoundsAsync();
        var file = new AnchorFile(apart, "reviews");
        Assert.Single(file.Read());

        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.RunRoundsAsync();
        var anchors = file.Read();
        Assert.Equal(2, anchors.Count);
        Assert.Equal(TimeSpan.FromDays(1), anchors[1].At - anchors[0].At);
        Assert.Null(await app.UseAsync(async (ReviewsDb db) => (await AuditChain.VerifyAsync(db, anchors, CancellationToken.None)).Fault));
        List<Letter> sent = [.. await app.LettersAsync<ReviewsDb>(), .. await app.LettersAsync<AlertsDb>()];
        var letters = sent.Where(letter => letter.To == "auditor@example.org").ToList();
        Assert.Equal(2, letters.Count);
        Assert.Contains(anchors[0].Hash, letters[0].Text, StringComparison.Ordinal);
        Directory.Delete(apart, recursive: true);
    }

    [Fact]
    public void What_was_anchored_beyond_a_backup_that_was_put_back_is_no_longer_expected()
    {
        var apart = Directory.CreateTempSubdirectory("cdop-anchors-").FullName;
        var file = new AnchorFile(apart, "reviews");
        var day = new DateTimeOffset(2025, 3, 10, 8, 0, 0, TimeSpan.Zero);
        AuditAnchor[] written = [new(day, 5, new string('a', 64)), new(day.AddDays(1), 9, new string('b', 64)), new(day.AddDays(2), 7, new string('c', 64), Restored: true), new(day.AddDays(3), 12, new string('d', 64))];
        foreach (var anchor in written)
        {
            file.Add(anchor);
        }

        Assert.Equal([written[0], written[2], written[3]], file.Read());
        Directory.Delete(apart, recursive: true);
    }

    [Fact]
    public void A_line_that_is_no_anchor_is_named()
    {
        var apart = Directory.CreateTempSubdirectory("cdop-anchors-").FullName;
        File.WriteAllText(Path.Combine(apart, "reviews.anchors"), "2025-03-10\tmany\tnothing\n");
        Assert.Contains("Line 1", Assert.Throws<InvalidDataException>(() => new AnchorFile(apart, "reviews").Read()).Message, StringComparison.Ordinal);
        Directory.Delete(apart, recursive: true);
    }
}
