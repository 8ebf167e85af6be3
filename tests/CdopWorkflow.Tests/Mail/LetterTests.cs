using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Mail;

/// <summary>The queue, without a server.</summary>
public sealed class LetterTests
{
    [Fact]
    public async Task A_letter_is_queued_once_whatever_happens()
    {
        await using var app = await TestApp.StartAsync();
        await app.UseAsync(async (ReviewsDb db) =>
        {
            db.Post(A.Letter("one"));
            db.Post(A.Letter("one"));
            db.Post(A.Letter("two"));
            await db.SaveChangesAsync();
        });
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.PostAsync(A.Letter("one"), A.Letter("three"))));

        Assert.Equal(["one", "three", "two"], (await app.LettersAsync<ReviewsDb>()).Select(letter => letter.Key).Order());
    }

    [Fact]
    public async Task A_change_that_is_not_saved_sends_nothing()
    {
        await using var app = await TestApp.StartAsync();
        await app.UseAsync(async (ReviewsDb db) =>
        {
            db.Post(A.Letter("refused"));
            db.ChangeTracker.Clear();
            await db.SaveChangesAsync();
        });
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.UseAsync((ReviewsDb db) => db.InTransactionAsync(
            () =>
            {
                db.Post(A.Letter("failed"));
                throw new InvalidOperationException();
            },
            CancellationToken.None)));

        Assert.Empty(await app.LettersAsync<ReviewsDb>());
    }

    [Fact]
    public async Task What_a_letter_says_and_to_whom_is_not_readable_in_the_file()
    {
        await using var app = await TestApp.StartAsync();
        await app.PostAsync(A.Letter("one") with { To = "nora.invented@example.org", Text = "Please answer by Friday" });

        var bytes = string.Concat(Directory.EnumerateFiles(app.Folder, "reviews*").Select(ReadShared));
        Assert.Contains("one", bytes, StringComparison.Ordinal);
        Assert.DoesNotContain("nora.invented", bytes, StringComparison.Ordinal);
        Assert.DoesNotContain("Friday", bytes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_mail_server_letters_wait_and_are_too_old_after_a_week()
    {
        await using var app = await TestApp.StartAsync();
        await app.PostAsync(A.Letter("one"));
        await app.SendLettersAsync();
        Assert.Equal(LetterState.Waiting, (await app.QueuedAsync("one")).State);
        app.Clock.Advance(TimeSpan.FromDays(7));
        await app.SendLettersAsync();
        Assert.Equal(LetterState.TooOld, (await app.QueuedAsync("one")).State);
    }

    [Theory]
    [InlineData("nora@example.org\r\nBcc: all@example.org")]
    [InlineData("nora@example.org, all@example.org")]
    [InlineData("Nora <nora@example.org>")]
    [InlineData("nora@example")]
    [InlineData("")]
    public async Task What_is_no_plain_address_is_refused_and_shown(string address)
    {
        await using var app = await TestApp.StartAsync();
        await app.PostAsync(A.Letter("one") with { To = address });
        var queued = await app.QueuedAsync("one");
        Assert.Equal((LetterState.Refused, "The address is not an e-mail address"), (queued.State, queued.Outcome));
    }

    [Fact]
    public async Task A_service_that_registered_no_letters_can_post_none()
    {
        await using var app = await TestApp.StartAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.UseAsync((AnalyticsDb db) =>
        {
            db.Post(A.Letter("one"));
            return Task.CompletedTask;
        }));
    }

    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}

internal static class A
{
    public static Letter Letter(string key) =>
        new(key, "nora@example.org", "A return is due", "Please answer.\nhttps://cdop.example.org/x") { Area = "PAN-LANCASHIRE", Reference = "LAN-2025-0001", ToWhom = "Housing" };

    public static Task PostAsync(this TestApp app, params Letter[] letters) => app.UseAsync(async (ReviewsDb db) =>
    {
        foreach (var letter in letters)
        {
            db.Post(letter);
        }

        await ((ServiceDb)db).SaveChangesAsync();
    });

    public static Task<QueuedLetter> QueuedAsync(this TestApp app, string key) =>
        app.UseAsync((ReviewsDb db) => db.Letters.AsNoTracking().SingleAsync(letter => letter.Key == key));
}
