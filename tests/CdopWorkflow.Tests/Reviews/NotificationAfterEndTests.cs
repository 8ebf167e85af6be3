using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Notifications;

namespace CdopWorkflow.Tests.Reviews;

/// <summary>A further notice comes to a review on which nobody works any more.</summary>
public sealed class NotificationAfterEndTests
{
    private const string Reference = "LAN-2025-0001";

    [Theory]
    [InlineData("Withdraw", "Withdrawn", "take the link back")]
    [InlineData("NotReviewable", "Withdrawn", "take the link back")]
    [InlineData("Duplicate", "Duplicate", "names the one that goes on")]
    public async Task The_coordinators_are_told_of_a_notification_that_is_linked_to_a_review_that_has_ended(string choice, string state, string todo)
    {
        await using var app = await StartAsync();
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        await app.Api(Given.Hospital).AcceptedAsync(Given.About(7), "other");
        await app.SettleAsync();
        var coordinator = app.Coordinator();
        await coordinator.DoAsync(Reference, "withdraw", ("Form.Choice", choice), ("Form.Other", "LAN-2025-0002"), ("Form.Why", "It should not go on"));
        app.Clock.Advance(TimeSpan.FromDays(3));

        var notice = await LinkAsync(app, coordinator);

        (await coordinator.GetAsync("/reviews")).Shows("Notifications of reviews that have ended").Shows(notice).Shows($"{Reference}, {state}");
        (await app.Coordinator("LEEDS").GetAsync("/reviews")).DoesNotShow("Notifications of reviews that have ended").DoesNotShow(notice);
        (await coordinator.GetAsync($"/reviews/{Reference}/history")).Shows($"Notification {notice} linked, although the review has ended");
        var letter = Assert.Single(await app.LettersAsync<ReviewsDb>());
        Assert.Equal("al@example.org", letter.To);
        Assert.Contains(Reference, letter.Subject, StringComparison.Ordinal);
        Assert.Contains($"“{state}”", letter.Text, StringComparison.Ordinal);
        Assert.Contains($"/notifications/{notice}", letter.Text, StringComparison.Ordinal);
        Assert.Contains(todo, letter.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)Testa|Quillon|10 March|Bell", letter.Subject + letter.Text);

        // what was done about it is not asked for any more
        await (await coordinator.GetAsync($"/notifications/{notice}/take-back-link")).SubmitAsync("Take the link back", ("Form.Reason", "There are twins"));
        await app.SettleAsync();
        (await coordinator.GetAsync("/reviews")).DoesNotShow("Notifications of reviews that have ended");
    }

    [Fact]
    public async Task When_the_review_goes_on_nothing_more_is_to_be_done_about_it()
    {
        await using var app = await StartAsync();
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        await app.Api(Given.Hospital).AcceptedAsync(Given.About(7), "other");
        await app.SettleAsync();
        var coordinator = app.Coordinator();
        await coordinator.DoAsync(Reference, "withdraw", ("Form.Choice", "Duplicate"), ("Form.Other", "LAN-2025-0002"), ("Form.Why", "It should not go on"));
        await LinkAsync(app, coordinator);
        (await coordinator.GetAsync("/reviews")).Shows("Notifications of reviews that have ended");

        await coordinator.DoAsync(Reference, "take-back-duplicate", ("Form.Why", "The notice shows that it is another child"));

        (await coordinator.GetAsync("/reviews")).DoesNotShow("Notifications of reviews that have ended");
    }

    [Fact]
    public async Task Of_a_review_that_goes_on_nobody_is_written_to()
    {
        await using var app = await StartAsync();
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        await app.SettleAsync();

        var notice = await LinkAsync(app, app.Coordinator());

        (await app.Coordinator().GetAsync("/reviews")).DoesNotShow("Notifications of reviews that have ended");
        (await app.Coordinator().GetAsync($"/reviews/{Reference}/history")).Shows($"Notification {notice} linked");
        Assert.Empty(await app.LettersAsync<ReviewsDb>());
    }

    private static async Task<string> LinkAsync(TestApp app, Browser coordinator)
    {
        var notice = await app.Api(Given.Police).AcceptedAsync(Given.FromPolice, "two");
        (await (await coordinator.GetAsync($"/notifications/{notice}/decide")).SubmitAsync("Save the decision", ("Form.Decision", $"same:{Reference}"))).Shows($"Linked to case {Reference}");
        await app.SettleAsync();
        return notice;
    }

    private static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        await Given.ACredentialAsync(app, Given.Police, "Example Police");
        await app.UseAsync(async (IdentityDb db) =>
        {
            db.Publish(new StaffChanged("al", "Al", "al@example.org", [new("Coordinator", Given.Panel)], true, 1));
            db.Publish(new StaffChanged("lee", "Lee", "lee@example.org", [new("Coordinator", "LEEDS")], true, 1));
            await db.SaveChangesAsync();
        });
        await app.SettleAsync();
        return app;
    }
}
