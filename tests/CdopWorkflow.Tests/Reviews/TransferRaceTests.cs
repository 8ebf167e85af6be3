using System.Net;
using CdopWorkflow.Contracts;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Transfers;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews;

/// <summary>Two people act on one offer in the same second: exactly one wins, the other is told, and the figures agree with the owner.</summary>
public sealed class TransferRaceTests
{
    private const string Leeds = "LEEDS";
    private const string Bolton = "BOLTON-SALFORD-WIGAN";
    private const int Rounds = 5;

    [Theory]
    [InlineData("accept-transfer", "take-back-transfer")]
    [InlineData("accept-transfer", "accept-transfer")]
    [InlineData("accept-transfer", "decline-transfer")]
    [InlineData("accept-transfer", "withdraw")]
    [InlineData("decline-transfer", "take-back-transfer")]
    public async Task Of_two_at_once_exactly_one_wins(string first, string second)
    {
        var published = new PublishedEvents();
        await using var app = await TestApp.StartAsync(adjust: published.ListenIn);
        for (var round = 0; round < Rounds; round++)
        {
            var reference = await app.IsNotifiedAsync(ADeath.Notified(panel: Leeds, council: "E08000035"));
            await app.Coordinator(Leeds).DoAsync(reference, "offer-transfer", ("Form.To", Bolton), ("Form.Why", "The child lived in Bolton"));
            var pages = new[] { await OpenAsync(app, reference, first), await OpenAsync(app, reference, second) };

            var answers = await Task.WhenAll(pages.Select((page, index) => Task.Run(() => page.SubmitAsync(null, Values(index == 0 ? first : second)))));

            Assert.Equal(1, answers.Count(Won));
            Assert.All(answers.Where(answer => !Won(answer)), IsTold);
            await app.SettleAsync();
            await AgreeAsync(app, published, reference);
        }
    }

    [Fact]
    public async Task Whoever_is_late_by_more_than_a_moment_is_told_what_became_of_the_offer()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync(ADeath.Notified(panel: Leeds, council: "E08000035"));
        await app.Coordinator(Leeds).DoAsync(reference, "offer-transfer", ("Form.To", Bolton), ("Form.Why", "The child lived in Bolton"));
        var (takeBack, again) = (await OpenAsync(app, reference, "take-back-transfer"), await OpenAsync(app, reference, "accept-transfer"));
        await app.Coordinator(Bolton).DoAsync(reference, "accept-transfer", Values("accept-transfer"));

        (await takeBack.SubmitAsync(null, Values("take-back-transfer"))).Shows($"Nothing was changed: Bolton, Salford and Wigan took {reference} over 10 March 2025");
        (await again.SubmitAsync(null, Values("accept-transfer"))).Shows($"Nothing was changed: Bolton, Salford and Wigan took {reference} over");
        (await app.Coordinator("PAN-LANCASHIRE").GetAsync($"/reviews/{reference}/take-back-transfer")).HasStatus(HttpStatusCode.NotFound);
    }

    private static Task<Page> OpenAsync(TestApp app, string reference, string page) =>
        app.Coordinator(page is "take-back-transfer" or "withdraw" ? Leeds : Bolton).GetAsync($"/reviews/{reference}/{page}");

    private static (string, string)[] Values(string page) => page switch
    {
        "accept-transfer" => [("Form.Council", "E08000001")],
        "withdraw" => [("Form.Choice", "Withdraw"), ("Form.Why", "It is not to be reviewed")],
        _ => [("Form.Why", "Said otherwise")],
    };

    private static bool Won(Page answer) => answer.Status == HttpStatusCode.OK && answer.Errors.Count == 0 && !answer.Words.Contains("Nothing was changed", StringComparison.Ordinal);

    private static void IsTold(Page answer)
    {
        if (answer.Status == HttpStatusCode.Conflict)
        {
            answer.Shows("Somebody else has just changed this");
        }
        else
        {
            Assert.True(answer.Errors.Count > 0 || answer.Words.Contains("Nothing was changed", StringComparison.Ordinal), answer.Words);
        }
    }

    private static async Task AgreeAsync(TestApp app, PublishedEvents published, string reference)
    {
        var review = await app.ReviewAsync(reference);
        var offer = await app.UseAsync((ReviewsDb db) => db.TransferOffers.AsNoTracking().SingleAsync(known => known.Reference == reference));
        Assert.Equal(offer.Outcome == TransferOutcome.Transferred ? Bolton : Leeds, review.Panel);
        Assert.Equal(ReviewState.Notified, review.State);
        var counts = published.Of<DeathRecorded>().Where(count => count.FactKey == review.FactKey).ToList();
        Assert.Equal(offer.Outcome == TransferOutcome.Transferred ? [Leeds, Bolton] : [Leeds], counts.Select(count => count.Panel));
        Assert.Equal(counts.Select(count => count.Version).Distinct().Order(), counts.Select(count => count.Version));
        Assert.DoesNotContain(published.Of<DeathRecordWithdrawn>(), gone => gone.FactKey == review.FactKey);
    }
}
