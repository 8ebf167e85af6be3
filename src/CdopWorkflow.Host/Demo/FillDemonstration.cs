using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Denominators;
using CdopWorkflow.Analytics.ScorecardTables;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Receive;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Host.Demo;

/// <summary>
/// Fills an empty installation by the ways a real one fills: notifications are received, events are dispatched, reviews take their
/// steps. Nothing else runs meanwhile; the clock shows the day of each thing as it is done.
/// </summary>
public sealed class FillDemonstration(IServiceProvider services, DemoClock clock)
{
    /// <summary>True when anything is there already: a demonstration never mixes with real data.</summary>
    public async Task<bool> HasDataAsync(CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NotificationsDb>().Notifications.AnyAsync(cancel)
            || await scope.ServiceProvider.GetRequiredService<ReviewsDb>().Reviews.AnyAsync(cancel)
            || await scope.ServiceProvider.GetRequiredService<IdentityDb>().Accounts.AnyAsync(cancel);
    }

    /// <param name="report">Told what is being done and how far it is, 0 to 1.</param>
    /// <param name="cancel">Stops in between; what was filled stays.</param>
    public async Task RunAsync(Action<string, double> report, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var deaths = new SyntheticRegion(now).Deaths();
        clock.Show(now.AddYears(-SyntheticRegion.Years));
        await CreateAccountsAsync(cancel);
        var references = await NotifyAsync(deaths, share => report("Notifications and reviews", share * 0.5), cancel);
        await DrainAsync(share => report("Figures", 0.5 + (share * 0.05)), cancel);
        await using (var scope = services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(Person.System("demonstration"));
            await scope.ServiceProvider.GetRequiredService<DemoReviews>()
                .RunAsync(deaths, references, now, share => report("Reviews and panels", 0.55 + (share * 0.3)), cancel);
        }

        clock.Show(now.AddHours(-2));
        await NotifyAgainAsync(deaths, cancel);
        clock.BackToNow();
        await DrainAsync(share => report("Figures", 0.85 + (share * 0.1)), cancel);
        await services.GetRequiredService<RoundsWorker>().RunAllAsync(cancel);
        await DrainAsync(share => report("Alerts", 0.95 + (share * 0.05)), cancel);
        await BringBirthsAsync(now, cancel);
        await BringScorecardAsync(now, cancel);
    }

    private async Task BringBirthsAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(Person.System("demonstration"));
        var take = scope.ServiceProvider.GetRequiredService<TakeInDenominators>();
        var today = UkTime.DateOf(now);
        var file = SyntheticBirths.File(SyntheticRegion.Councils, today.Year - SyntheticRegion.Years, today.Year - 1);
        var reading = new DenominatorReader(scope.ServiceProvider.GetRequiredService<AreaTable>(), today).Read(new StringReader(file));
        await take.ImportAsync(await take.KeepAsync(new CheckedFile("invented-births.csv", reading), cancel), cancel);
    }

    private async Task BringScorecardAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(Person.System("demonstration"));
        var ended = UkTime.DateOf(now).AddMonths(-3).Year - 1;
        var files = SyntheticScorecard.Files(SyntheticRegion.Councils, scope.ServiceProvider.GetRequiredService<AreaTable>(), ended);
        await scope.ServiceProvider.GetRequiredService<KeepScorecardTables>().KeepAsync(files, cancel);
    }

    private async Task CreateAccountsAsync(CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(Person.System("demonstration"));
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        foreach (var person in DemoPeople.All)
        {
            await accounts.CreateAsync(person.Name, person.Email, DemoPeople.Password, person.Grants, cancel);
        }
    }

    /// <summary>Receives a week's notifications at a time, each dated to its week's last.</summary>
    /// <returns>Reference of the case that each death opened.</returns>
    private async Task<Dictionary<SyntheticDeath, string>> NotifyAsync(IReadOnlyList<SyntheticDeath> deaths, Action<double> report, CancellationToken cancel)
    {
        var references = new Dictionary<SyntheticDeath, string>();
        foreach (var week in deaths.GroupBy(death => UkTime.DateOf(death.ReceivedAt).DayNumber / 7))
        {
            clock.Show(week.Max(death => death.ReceivedAt));
            await using var scope = services.CreateAsyncScope();
            var sender = Person.System("demonstration");
            var receipts = await scope.ServiceProvider.GetRequiredService<ReceiveNotifications>().HandleAsync(
                [.. week.Select(death => new Arrival(
                    new Submission(death.Notification, death.Panel, []), NotificationDoor.Form, sender, "", $"demo-{death.Notification.Child.NhsNumber}", ""))],
                cancel);
            foreach (var (death, receipt) in week.Zip(receipts))
            {
                references[death] = ((Receipt.Received)receipt).CaseReference;
            }

            // the reviews open in the same week, as they would have
            await Outbox<NotificationsDb>()(cancel);
            report((double)references.Count / deaths.Count);
        }

        return references;
    }

    /// <summary>The police notify a death that the hospital has notified already, without the NHS number: for the coordinator to decide.</summary>
    private async Task NotifyAgainAsync(IReadOnlyList<SyntheticDeath> deaths, CancellationToken cancel)
    {
        var death = deaths.Last(known => known.Panel == SyntheticRegion.PanelWithTheRise);
        var content = death.Notification with
        {
            Child = death.Notification.Child with { NhsNumber = null, NhsNumberAbsence = "NotCurrentlyAvailable" },
            Notifier = new Notifier { Name = "Demonstration Officer", Agency = "Demonstration Police", Role = "Child death lead" },
        };
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReceiveNotifications>().HandleAsync(
            [new Arrival(new Submission(content, death.Panel, []), NotificationDoor.Form, Person.System("demonstration"), "", "demo-police", "")], cancel);
    }

    private async Task DrainAsync(Action<double> report, CancellationToken cancel)
    {
        Func<CancellationToken, Task<int>>[] outboxes = [Outbox<IdentityDb>(), Outbox<NotificationsDb>(), Outbox<ReviewsDb>(), Outbox<AnalyticsDb>(), Outbox<AlertsDb>()];
        for (var number = 0; number < outboxes.Length; number++)
        {
            await outboxes[number](cancel);
            report((number + 1.0) / outboxes.Length);
        }
    }

    private Func<CancellationToken, Task<int>> Outbox<TDb>()
        where TDb : ServiceDb => services.GetRequiredService<OutboxDispatcher<TDb>>().DrainAsync;
}
