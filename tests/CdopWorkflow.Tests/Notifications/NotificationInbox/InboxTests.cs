using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Notifications.NotificationInbox;

public sealed class InboxTests
{
    [Fact]
    public async Task The_inbox_shows_the_newest_first_and_the_rest_on_further_pages()
    {
        await using var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        for (var number = 0; number < 30; number++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await app.Api(Given.Hospital).AcceptedAsync(Given.About(number), $"{number}");
        }

        var coordinator = app.As(Role.Coordinator, Given.Panel);
        var first = await coordinator.GetAsync("/notifications/inbox");
        Assert.Empty(first.Errors);
        first.Shows("N-2025-000030").DoesNotShow("N-2025-000005");
        var second = await coordinator.GetAsync("/notifications/inbox?list-page=2");
        second.Shows("N-2025-000005").DoesNotShow("N-2025-000030");
    }

    [Fact]
    public async Task Of_many_that_wait_the_oldest_are_shown_and_all_are_counted()
    {
        await using var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        for (var number = 0; number < 51; number++)
        {
            await app.Api(Given.Hospital).AcceptedAsync(Given.FromPolice, $"{number}");
        }

        (await app.As(Role.Coordinator, Given.Panel).GetAsync("/notifications/inbox"))
            .Shows("51 notifications waiting for your decision, the 50 oldest first").Shows("N-2025-000051").DoesNotShow("N-2025-000052");
    }

    [Fact]
    public async Task The_inbox_names_no_child()
    {
        await using var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        (await app.As(Role.Coordinator, Given.Panel).GetAsync("/notifications/inbox")).Shows("N-2025-000001").DoesNotShow("Testa").DoesNotShow("Quillon");
    }
}
