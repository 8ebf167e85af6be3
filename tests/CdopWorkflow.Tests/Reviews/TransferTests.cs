using System.Net;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Reviews;

/// <summary>Residence decides (F2): a child of Bolton dies in Leeds.</summary>
public sealed class TransferTests
{
    private const string Leeds = "LEEDS";
    private const string Bolton = "BOLTON-SALFORD-WIGAN";
    private const string BoltonCouncil = "E08000001";
    private static readonly DateTimeOffset SecondOfApril = new(2025, 4, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_review_is_owned_by_the_other_panel_only_once_it_has_accepted()
    {
        var published = new PublishedEvents();
        await using var app = await TestApp.StartAsync(SecondOfApril, adjust: published.ListenIn);
        var reference = await OfferedAsync(app);

        Assert.Equal((Leeds, ReviewState.TransferOffered), await StandingAsync(app, reference));
        (await app.Coordinator(Leeds).GetAsync("/reviews")).Shows(reference).Shows("Transfer offered");
        (await app.Coordinator(Bolton).GetAsync("/reviews")).Shows(reference).Shows("Offered by other panels");
        (await app.Coordinator(Bolton).GetAsync($"/reviews/{reference}")).HasStatus(HttpStatusCode.NotFound);

        (await app.Coordinator(Bolton).DoAsync(reference, "accept-transfer")).ShowsError("Choose where the child normally lived");
        var page = await app.Coordinator(Bolton).DoAsync(reference, "accept-transfer", ("Form.Council", BoltonCouncil));

        page.Shows("The review is yours now").Shows($"Review {reference}");
        Assert.Equal((Bolton, ReviewState.Notified), await StandingAsync(app, reference));
        (await app.Coordinator(Leeds).GetAsync($"/reviews/{reference}")).HasStatus(HttpStatusCode.NotFound);
        (await app.Coordinator(Leeds).GetAsync("/reviews")).Shows("Transferred to others").Shows(reference).Shows("2 April 2025").Shows("No review is open");
        await app.SettleAsync();
        var counts = published.Of<DeathRecorded>();
        Assert.Equal([(Leeds, 1), (Bolton, 2)], counts.Select(count => (count.Panel, count.Version)));
        Assert.Single(counts.Select(count => count.FactKey).Distinct());
    }

    [Fact]
    public async Task A_declined_transfer_returns_with_its_reason()
    {
        await using var app = await TestApp.StartAsync(SecondOfApril);
        var reference = await OfferedAsync(app);

        (await app.Coordinator(Bolton).DoAsync(reference, "decline-transfer")).ShowsError("Say why the transfer is declined");
        await app.Coordinator(Bolton).DoAsync(reference, "decline-transfer", ("Form.Why", "The family moved to Leeds in January"));

        Assert.Equal((Leeds, ReviewState.Notified), await StandingAsync(app, reference));
        (await app.Coordinator(Leeds).GetAsync($"/reviews/{reference}")).Shows("The family moved to Leeds in January");
        (await app.Coordinator(Bolton).GetAsync($"/reviews/{reference}/accept-transfer")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_sender_can_take_the_offer_back()
    {
        await using var app = await TestApp.StartAsync(SecondOfApril);
        var reference = await OfferedAsync(app);

        await app.Coordinator(Leeds).DoAsync(reference, "take-back-transfer", ("Form.Why", "The address was misread"));

        Assert.Equal((Leeds, ReviewState.Notified), await StandingAsync(app, reference));
    }

    [Fact]
    public async Task After_two_working_days_the_receiver_is_reminded_and_after_four_its_chair_is_told()
    {
        await using var app = await TestApp.StartAsync(SecondOfApril);
        await WorksAsync(app, "Bea Bolton", "Coordinator", Bolton);
        await WorksAsync(app, "Chris Chair", "Chair", Bolton);
        await WorksAsync(app, "Lee Leeds", "Chair", Leeds);
        var reference = await OfferedAsync(app);
        var bolton = app.Coordinator(Bolton);

        app.Clock.MoveTo(new DateTimeOffset(2025, 4, 3, 9, 0, 0, TimeSpan.Zero));
        await app.RunRoundsAsync();
        (await bolton.GetAsync("/reviews")).DoesNotShow("Reminder");

        app.Clock.MoveTo(new DateTimeOffset(2025, 4, 4, 9, 0, 0, TimeSpan.Zero));
        await app.RunRoundsAsync();
        (await bolton.GetAsync("/reviews")).Shows("Reminder").DoesNotShow("Chair told");

        app.Clock.MoveTo(new DateTimeOffset(2025, 4, 7, 22, 0, 0, TimeSpan.Zero));
        await app.RunRoundsAsync();
        (await bolton.GetAsync("/reviews")).DoesNotShow("Chair told");

        app.Clock.MoveTo(new DateTimeOffset(2025, 4, 8, 9, 0, 0, TimeSpan.Zero));
        await app.RunRoundsAsync();
        await app.RunRoundsAsync();
        (await bolton.GetAsync("/reviews")).Shows("Chair told");
        var chair = app.As(Role.Chair, Bolton);
        (await chair.GetAsync("/reviews/panel")).Shows("1 review offered to Bolton, Salford and Wigan: no answer since 2 April 2025").DoesNotShow(reference);
        (await app.As(Role.PanelMember, Bolton).GetAsync("/reviews/panel")).DoesNotShow("no answer");
        (await app.As(Role.Chair, Leeds).GetAsync("/reviews/panel")).DoesNotShow("no answer");
        await bolton.DoAsync(reference, "accept-transfer", ("Form.Council", BoltonCouncil));
        (await chair.GetAsync("/reviews/panel")).DoesNotShow("no answer");
        var letters = await app.LettersAsync<ReviewsDb>();
        Assert.Equal(["bea.bolton@example.org", "chris.chair@example.org"], letters.Select(letter => letter.To));
        Assert.Contains(reference, letters[0].Text, StringComparison.Ordinal);
        Assert.All(letters, letter => Assert.DoesNotMatch("(?i)Testa|Ferdinand|10 March", letter.Subject + letter.Text));
        Assert.DoesNotContain(reference, letters[1].Subject + letters[1].Text, StringComparison.Ordinal);
        Assert.Equal(["TransferReminded", "TransferChairTold"], (await app.AuditAsync(reference)).Select(entry => entry.Split(':')[0]).Where(action => action.StartsWith("Transfer", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_offer_needs_a_panel_and_a_reason()
    {
        await using var app = await TestApp.StartAsync(SecondOfApril);
        var reference = await app.IsNotifiedAsync(ADeath.Notified(panel: Leeds, council: "E08000035"));

        var page = await app.Coordinator(Leeds).DoAsync(reference, "offer-transfer", ("Form.To", ""));

        page.ShowsError("Choose who is to take the review over").ShowsError("Say why the review belongs elsewhere");
    }

    [Fact]
    public async Task A_review_handed_to_a_body_outside_leaves_the_figures()
    {
        var published = new PublishedEvents();
        await using var app = await TestApp.StartAsync(SecondOfApril, adjust: published.ListenIn);
        var reference = await app.IsNotifiedAsync(ADeath.Notified(panel: Leeds, council: "E08000035"));

        await app.Coordinator(Leeds).DoAsync(reference, "offer-transfer", ("Form.To", "elsewhere"), ("Form.Body", "Public Health Wales"), ("Form.Why", "The child lived in Cardiff"));

        await app.SettleAsync();
        Assert.Equal((Leeds, ReviewState.TransferredOut), await StandingAsync(app, reference));
        Assert.Equal(2, Assert.Single(published.Of<DeathRecordWithdrawn>()).Version);
    }

    private static async Task WorksAsync(TestApp app, string name, string role, string area)
    {
        await app.UseAsync(async (IdentityDb db) =>
        {
            db.Publish(new StaffChanged(name, name, $"{name.Replace(' ', '.').ToLowerInvariant()}@example.org", [new(role, area)], true, 1));
            await db.SaveChangesAsync();
        });
        await app.SettleAsync();
    }

    private static async Task<string> OfferedAsync(TestApp app)
    {
        var reference = await app.IsNotifiedAsync(ADeath.Notified(panel: Leeds, council: "E08000035"));
        await app.Coordinator(Leeds).DoAsync(reference, "offer-transfer", ("Form.To", Bolton), ("Form.Why", "The child lived in Bolton"));
        return reference;
    }

    private static async Task<(string Panel, ReviewState State)> StandingAsync(TestApp app, string reference)
    {
        var review = await app.ReviewAsync(reference);
        return (review.Panel, review.State);
    }
}
