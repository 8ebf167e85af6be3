using System.Net;
using System.Text;
using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Notifications.Credentials;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Staff;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Areas;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Notifications;

/// <summary>A panel closes and another takes its place: what it held is worked on by the other's coordinators, and by nobody else.</summary>
public sealed class SucceededPanelTests
{
    [Fact]
    public async Task What_a_closed_panel_held_is_its_successors_and_in_the_end_the_last_ones()
    {
        await using var app = await StartAsync();
        var first = await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        var second = await app.Api(Given.Police).AcceptedAsync(Given.FromPolice, "two");
        await app.SettleAsync();
        MergedPanels.Merge(app);

        foreach (var (at, panel, other) in new[]
        {
            (MergedPanels.AfterOneMerger, MergedPanels.Between, MergedPanels.Successor),
            (MergedPanels.AfterBoth, MergedPanels.Successor, MergedPanels.Between),
        })
        {
            app.Clock.MoveTo(at);
            foreach (var successor in new[] { app.As(Role.Coordinator, panel), app.As(Role.Coordinator, MergedPanels.NorthWest) })
            {
                (await successor.GetAsync("/notifications/inbox")).Shows(first).Shows("1 notification waiting for your decision").Shows(second);
                (await successor.GetAsync($"/notifications/{first}")).Shows("Testa");
                (await successor.GetAsync("/reviews")).Shows("LAN-2025-0001");
                (await successor.GetAsync("/reviews/LAN-2025-0001")).Shows("Review LAN-2025-0001");
            }

            foreach (var stranger in new[] { app.As(Role.Coordinator, "LEEDS"), app.As(Role.Coordinator, "E12000003"), panel == MergedPanels.Between ? app.As(Role.Coordinator, other) : app.As(Role.Coordinator, "MERSEYSIDE") })
            {
                (await stranger.GetAsync("/notifications/inbox")).DoesNotShow(first).DoesNotShow(second);
                (await stranger.GetAsync($"/notifications/{first}")).HasStatus(HttpStatusCode.NotFound);
                (await stranger.GetAsync($"/notifications/{second}/decide")).HasStatus(HttpStatusCode.NotFound);
                (await stranger.GetAsync("/reviews")).DoesNotShow("LAN-2025-0001");
                (await stranger.GetAsync("/reviews/LAN-2025-0001")).HasStatus(HttpStatusCode.NotFound);
            }
        }

        // and it is not only read
        var last = app.As(Role.Coordinator, MergedPanels.Successor);
        await (await last.GetAsync($"/notifications/{second}/decide")).SubmitAsync("Save the decision", ("Form.Decision", "same:LAN-2025-0001"));
        (await last.GetAsync($"/notifications/{second}")).Shows("Linked to case LAN-2025-0001");
        await last.AcceptAsync("LAN-2025-0001");
        (await last.GetAsync("/reviews/LAN-2025-0001")).Shows("Rapid response");
    }

    [Fact]
    public async Task A_death_of_before_the_merger_that_is_notified_after_it_reaches_the_successor()
    {
        await using var app = await StartAsync();
        MergedPanels.Merge(app);
        app.Clock.MoveTo(MergedPanels.AfterOneMerger);
        var late = await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "late");

        (await app.As(Role.Coordinator, MergedPanels.Between).GetAsync("/notifications/inbox")).Shows(late);
        (await app.As(Role.Coordinator, "LEEDS").GetAsync("/notifications/inbox")).DoesNotShow(late);
    }

    [Fact]
    public async Task A_file_of_the_successor_may_hold_deaths_of_the_closed_panel()
    {
        await using var app = await StartAsync();
        MergedPanels.Merge(app);
        app.Clock.MoveTo(MergedPanels.AfterBoth);
        var coordinator = app.As(Role.Coordinator, MergedPanels.Successor);
        var file = $"Ref,Surname,DOB,NHS no,Local authority,Date of death\nR-1,Zztestb,2016-01-05,{NhsNumber.Synthetic(1).Digits},E06000008,2024-05-06\nR-2,Zztestc,2016-01-05,{NhsNumber.Synthetic(2).Digits},E06000001,2024-05-06";

        var page = await coordinator.GetAsync("/notifications/imports");
        page = await page.SubmitAsync("Upload", [("Form.File", "register.csv", Encoding.UTF8.GetBytes(file))], ("Form.System", "Example register"));
        page = await page.SubmitAsync("Check the file", ("NotifierName", "Sam Ward"), ("NotifierAgency", "Example Hospital"));

        page.Shows("Of 2 lines, 1 can be imported and 1 cannot").Shows("The child lived in the area of Hartlepool");
    }

    [Fact]
    public async Task A_review_of_the_closed_panel_goes_on_the_agenda_of_its_successor()
    {
        await using var app = await StartAsync();
        MergedPanels.Merge(app);
        app.Clock.MoveTo(MergedPanels.AfterBoth);
        var coordinator = app.As(Role.Coordinator, MergedPanels.Successor);
        var arranged = await (await coordinator.GetAsync("/reviews/meetings")).SubmitAsync("Arrange", [.. Coordinators.Date("MeetsOn", new DateOnly(2026, 5, 1)), ("Form.Kind", "Ordinary")]);
        arranged.Shows("Meeting arranged");

        Assert.Equal(MergedPanels.Successor, await app.UseAsync((PutOnAgenda agenda) => agenda.Possible(MergedPanels.Closed).Select(meeting => meeting.Panel).SingleAsync()));
        Assert.Equal(0, await app.UseAsync((PutOnAgenda agenda) => agenda.Possible("LEEDS").CountAsync()));
    }

    [Fact]
    public async Task A_review_of_a_day_before_the_merger_is_taken_over_by_the_successor()
    {
        await using var app = await StartAsync();
        var reference = await app.IsNotifiedAsync(ADeath.Notified(panel: "LEEDS", council: "E08000035"));
        MergedPanels.Merge(app);
        app.Clock.MoveTo(MergedPanels.AfterOneMerger);
        await app.Coordinator("LEEDS").DoAsync(reference, "offer-transfer", ("Form.To", MergedPanels.Between), ("Form.Why", "The child lived in Blackburn"));

        var successor = app.Coordinator(MergedPanels.Between);
        (await successor.DoAsync(reference, "accept-transfer", ("Form.Council", "E08000035"))).ShowsError("Choose a council of your panel");
        (await successor.DoAsync(reference, "accept-transfer", ("Form.Council", ADeath.Council))).Shows("The review is yours now");

        (await successor.GetAsync($"/reviews/{reference}/accept")).Shows("Blackburn with Darwen");
    }

    [Fact]
    public async Task What_falls_due_at_a_closed_panel_is_told_to_the_people_of_its_successor()
    {
        await using var app = await StartAsync();
        await app.UseAsync(async (IdentityDb db) =>
        {
            db.Publish(new StaffChanged("al", "Al", "al@example.org", [new("Coordinator", MergedPanels.Successor)], true, 1));
            db.Publish(new StaffChanged("lee", "Lee", "lee@example.org", [new("Coordinator", "LEEDS")], true, 1));
            await db.SaveChangesAsync();
        });
        await app.SettleAsync();
        MergedPanels.Merge(app);
        app.Clock.MoveTo(MergedPanels.AfterBoth);

        Assert.Equal(["Al"], (await app.UseAsync((StaffDirectory staff) => staff.WithRoleAsync(Role.Coordinator, MergedPanels.Closed, TestContext.Current.CancellationToken))).Select(person => person.Name));
    }

    [Fact]
    public void A_system_that_may_notify_the_successor_may_notify_a_death_of_before_the_merger()
    {
        var areas = AreaTable.Load(new StringReader("""
            kind,code,name,parent,valid-from,valid-to,reference-prefix,succeeded-by
            Country,E92000001,England,,,,,
            Region,R1,One Region,E92000001,,,,
            Panel,OLD,Old,R1,,2024-03-31,OLD,NEW
            Panel,NEW,New,R1,2024-04-01,,NEW,
            Panel,OTHER,Other,R1,,,OTH,
            """));
        var machine = new Machine("key", "sender", "Example Hospital", ["NEW"]);
        Assert.True(machine.MayNotify("OLD", areas, new DateOnly(2024, 4, 1)));
        Assert.False(machine.MayNotify("OLD", areas, new DateOnly(2024, 3, 31)));
        Assert.False(machine.MayNotify("OTHER", areas, new DateOnly(2024, 4, 1)));
    }

    [Fact]
    public async Task For_a_panel_that_has_ended_nobody_need_be_on_call()
    {
        await using var app = await StartAsync();
        MergedPanels.Merge(app);
        app.Clock.MoveTo(MergedPanels.AfterBoth);

        (await app.As(Role.Coordinator, MergedPanels.Successor).GetAsync("/notifications/inbox"))
            .Shows("Nobody is on call for All Lancashire:").DoesNotShow("Pan-Lancashire").DoesNotShow("Lancashire Coast");
    }

    private static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        await Given.ACredentialAsync(app, Given.Police, "Example Police");
        return app;
    }
}
