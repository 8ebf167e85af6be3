using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Reviews;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Scenario F2: a child who lived in Bolton dies in Leeds.</summary>
public sealed class ResidenceDecidesTests(Chromium chromium)
{
    private const string Leeds = "LEEDS";
    private const string Bolton = "BOLTON-SALFORD-WIGAN";
    private const string Reference = "LEE-2025-0004";

    [Fact]
    public async Task A_review_goes_to_the_panel_of_residence_which_may_first_decline_it()
    {
        await using var installation = await Installation.StartAsync(chromium, new DateTimeOffset(2025, 4, 2, 9, 0, 0, TimeSpan.Zero));
        await installation.App.IsNotifiedAsync(ADeath.Notified(panel: Leeds, council: "E08000035") with { Reference = Reference });
        await using var leeds = await installation.SignedInAsync("Lena Leeds", Role.Coordinator, Leeds);
        await using var bolton = await installation.SignedInAsync("Bea Bolton", Role.Coordinator, Bolton);
        await using var chair = await installation.SignedInAsync("Chris Chair", Role.Chair, Bolton);

        await OfferAsync(leeds);
        await leeds.OpenAsync("/reviews");
        await leeds.ShowsAsync(Reference, "Transfer offered");
        await bolton.OpenAsync("/reviews");
        await bolton.ShowsAsync("Offered by other panels", Reference);
        await bolton.OpenAsync($"/reviews/{Reference}", answer: 404);

        // the wrong residence returns, with its reason
        await bolton.OpenAsync($"/reviews/{Reference}/decline-transfer");
        await bolton.AnswerAsync(("Form.Why", "The family had moved to Leeds"));
        await bolton.PressAsync("Decline the transfer");
        await leeds.OpenAsync($"/reviews/{Reference}/history");
        await leeds.ShowsAsync("Decline the transfer", "The family had moved to Leeds", "by Bea Bolton");

        await OfferAsync(leeds);
        installation.App.Clock.MoveTo(new DateTimeOffset(2025, 4, 4, 9, 0, 0, TimeSpan.Zero));
        await installation.App.RunRoundsAsync();
        // sessions of two days ago have ended
        await bolton.SignInAsync("Bea Bolton");
        await bolton.OpenAsync("/reviews");
        await bolton.ShowsAsync("Reminder");
        installation.App.Clock.MoveTo(new DateTimeOffset(2025, 4, 8, 9, 0, 0, TimeSpan.Zero));
        await installation.App.RunRoundsAsync();
        await chair.SignInAsync("Chris Chair");
        await bolton.SignInAsync("Bea Bolton");
        await leeds.SignInAsync("Lena Leeds");
        await chair.OpenAsync("/reviews/panel");
        await chair.ShowsAsync("1 review offered to Bolton, Salford and Wigan: no answer since 2 April 2025");
        await chair.DoesNotShowAsync(Reference);

        // Leeds has the page to take the offer back open while Bolton accepts
        await leeds.OpenAsync($"/reviews/{Reference}/take-back-transfer");
        await bolton.OpenAsync($"/reviews/{Reference}/accept-transfer");
        await bolton.AnswerAsync(("Form.Council", "E08000001"));
        await bolton.PressAsync("Accept the review");
        await bolton.ShowsAsync("The review is yours now");
        await leeds.AnswerAsync(("Form.Why", "We think again"));
        await leeds.PressAsync("Take back the offer");
        await leeds.ShowsAsync($"Nothing was changed: Bolton, Salford and Wigan took {Reference} over", "Transferred to others", Reference, "8 April 2025");
        await leeds.OpenAsync($"/reviews/{Reference}", answer: 404);
        await bolton.OpenAsync($"/reviews/{Reference}/history/at?date=2025-04-04");
        await bolton.ShowsAsync("Transfer offered", "Leeds");
        await Look.AtAsync(bolton, "past");

        // where the child lived the count has risen by one; where the death was notified nothing is left of it
        await installation.App.SettleAsync();
        foreach (var (area, count) in new[] { (Bolton, "1 death of"), (Leeds, "0 deaths of") })
        {
            await using var analyst = await installation.SignedInAsync($"Ann {area}", Role.Analyst, area);
            await analyst.OpenAsync("/analytics?year=2024-25");
            await analyst.ShowsAsync(count);
        }
    }

    private static async Task OfferAsync(Visitor leeds)
    {
        await leeds.OpenAsync($"/reviews/{Reference}/offer-transfer");
        await leeds.AnswerAsync(("Form.To", Bolton), ("Form.Why", "The child lived in Bolton"));
        await leeds.PressAsync("Offer the review");
        await leeds.ShowsAsync("Transfer offered");
    }
}
