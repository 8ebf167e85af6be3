using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Notifications;

namespace CdopWorkflow.Tests.Reviews;

/// <summary>A notification that may be a duplicate is not forgotten: people are reminded until one of them decides.</summary>
public sealed class ChaseDuplicatesTests
{
    [Fact]
    public async Task Coordinators_are_reminded_on_each_working_day_and_their_chair_is_told_once()
    {
        await using var app = await StartAsync();
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        var waiting = await app.Api(Given.Police).AcceptedAsync(Given.FromPolice, "two");
        await app.SettleAsync();

        // Monday 10 March 2025 to the evening before a day has gone by
        await AfterAsync(app, TimeSpan.FromHours(23));
        Assert.Empty(await LettersAsync(app));

        await AfterAsync(app, TimeSpan.FromHours(1));
        await AfterAsync(app, TimeSpan.FromHours(5));
        var first = Assert.Single(await LettersAsync(app));
        Assert.Equal(("al@example.org", "1 notification waiting for your decision"), (first.To, first.Subject));
        Assert.DoesNotMatch("(?i)Testa|Quillon|9991001379", first.Subject + first.Text);

        await AfterAsync(app, TimeSpan.FromHours(19));
        Assert.Equal(["al@example.org", "al@example.org"], (await LettersAsync(app)).Select(letter => letter.To));

        await AfterAsync(app, TimeSpan.FromHours(24));
        await AfterAsync(app, TimeSpan.FromHours(1));
        var told = Assert.Single(await LettersAsync(app), letter => letter.To == "cheryl@example.org");
        Assert.Equal("A notification waits for a decision in Pan-Lancashire", told.Subject);
        Assert.DoesNotContain(waiting, told.Text, StringComparison.Ordinal);

        // Saturday and Sunday
        await AfterAsync(app, TimeSpan.FromHours(23));
        var onFriday = (await LettersAsync(app)).Count;
        await AfterAsync(app, TimeSpan.FromHours(24));
        await AfterAsync(app, TimeSpan.FromHours(24));
        Assert.Equal(onFriday, (await LettersAsync(app)).Count);

        await (await app.Coordinator().GetAsync($"/notifications/{waiting}/decide")).SubmitAsync("Save the decision", ("Form.Decision", "same:LAN-2025-0001"));
        await app.SettleAsync();
        await AfterAsync(app, TimeSpan.FromHours(24));
        Assert.Equal(onFriday, (await LettersAsync(app)).Count);
        Assert.Single(await LettersAsync(app), letter => letter.To == "cheryl@example.org");
    }

    private static async Task AfterAsync(TestApp app, TimeSpan time)
    {
        app.Clock.Advance(time);
        await app.RunRoundsAsync();
    }

    private static async Task<List<CdopWorkflow.Platform.Mail.Letter>> LettersAsync(TestApp app) =>
        [.. (await app.LettersAsync<ReviewsDb>()).Where(letter => letter.Text.Contains("may be about a death that is known already", StringComparison.Ordinal))];

    private static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        await Given.ACredentialAsync(app, Given.Police, "Example Police");
        await app.UseAsync(async (IdentityDb db) =>
        {
            db.Publish(new StaffChanged("al", "Al", "al@example.org", [new("Coordinator", Given.Panel)], true, 1));
            db.Publish(new StaffChanged("cheryl", "Cheryl", "cheryl@example.org", [new("Chair", Given.Panel)], true, 1));
            await db.SaveChangesAsync();
        });
        await app.SettleAsync();
        return app;
    }
}
