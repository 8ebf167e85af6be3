using CdopWorkflow.Reviews.Clocks;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Reviews.Clocks;

public sealed class OpenReviewsTests
{
    private static readonly DateOnly Today = new(2025, 3, 10);

    [Fact]
    public async Task What_is_loaded_for_many_reviews_gives_the_same_clocks_as_the_whole_review()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);
        await coordinator.HoldAsync(reference, "Inquest", Today);
        await coordinator.HoldAsync(reference, "SeriousCaseReview", Today);
        await coordinator.RequestReturnsAsync(reference, "Hospital", "Housing", "Police");
        await coordinator.ReceiveReturnAsync(reference, "Police", Today);
        await coordinator.DoAsync(reference, "notices", [("Form.Kind", "MedicalExaminer"), ("Form.Words", "Another cause"), .. Coordinators.Date("KnownOn", Today)]);
        await coordinator.WaiveReturnAsync(reference, "Housing", "The family never lived there");

        var clocks = app.Services.GetRequiredService<ReviewClocks>();
        var light = Assert.Single(await app.UseAsync((ReviewsDb db) => OpenReviews.ForClocksAsync(db, OpenReviews.InHand(db), TestContext.Current.CancellationToken)));
        var whole = await app.ReviewAsync(reference);

        string[] Unmet(CdopWorkflow.Reviews.Review review) => [.. clocks.Of(review).Where(clock => !clock.IsMet).Select(clock => $"{clock.Key} {clock.DueOn} {clock.DueAt} {clock.Name} {string.Join('+', clock.PausedBy)}")];
        Assert.Contains(Unmet(whole), clock => clock.StartsWith("Return/", StringComparison.Ordinal));
        Assert.Contains(Unmet(whole), clock => clock.StartsWith("Notice/", StringComparison.Ordinal));
        Assert.Contains(Unmet(whole), clock => clock.StartsWith("RapidReview/", StringComparison.Ordinal));
        Assert.Equal(Unmet(whole), Unmet(light));
        Assert.Equal(ReviewDays.Of(whole, Today.AddDays(40)), ReviewDays.Of(light, Today.AddDays(40)));
    }
}
