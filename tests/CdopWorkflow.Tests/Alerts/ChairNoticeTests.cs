using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.EscalatedAlerts;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Alerts;

/// <summary>What Alerts escalates, the chair reads on the panel's home, which is another service's page.</summary>
public sealed class ChairNoticeTests
{
    private static readonly DateOnly Due = new(2025, 9, 9);

    [Fact]
    public async Task The_notice_is_on_the_home_of_the_areas_chair_until_somebody_answers()
    {
        await using var alerts = await AlertsApp.StartAsync(roles: null);
        await alerts.SendAsync(AlertsApp.Detected());
        alerts.MoveTo(Due.AddDays(1));
        await alerts.RunRoundsAsync();

        const string Notice = "Nobody acknowledged the theme alert “Bed or sofa sharing in Pan-Lancashire” by 9 September 2025.";
        var home = await alerts.Chair.GetAsync("/reviews/panel");
        home.Shows(Notice);
        (await alerts.App.As(Role.PanelMember, AlertsApp.Lancashire).GetAsync("/reviews/panel")).DoesNotShow("theme alert");
        (await alerts.App.As(Role.Chair, "MERSEYSIDE").GetAsync("/reviews/panel")).DoesNotShow("theme alert");

        var alert = await home.FollowAsync("Read and answer alert TA-2025-0001");
        await (await alert.FollowAsync("Acknowledge the alert")).SubmitAsync("Acknowledge alert", ("Text", "I have called the lead"));
        await alerts.App.SettleAsync();

        (await alerts.Chair.GetAsync("/reviews/panel")).DoesNotShow("theme alert");
    }

    [Fact]
    public async Task An_escalation_that_arrives_after_its_answer_tells_nobody()
    {
        await using var alerts = await AlertsApp.StartAsync(roles: null);

        await alerts.SendAsync(new AlertAnswered("TA-2025-0001", 3), new AlertEscalated("TA-2025-0001", "co-sleeping", AlertsApp.Lancashire, 2, Due));

        Assert.False(await alerts.App.UseAsync<ReviewsDb, bool>(db => db.Set<EscalatedAlert>().AnyAsync(alert => alert.Waits)));
    }
}
