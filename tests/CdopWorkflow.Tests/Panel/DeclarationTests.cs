using System.Net;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Panel;

public sealed class DeclarationTests
{
    [Fact]
    public async Task A_pack_opens_after_the_declaration_and_stays_closed_to_a_member_with_a_conflict_only()
    {
        await using var panel = await APanel.MeetsAsync();

        var asked = await panel.Doctor.GetAsync(panel.Home);
        Assert.Equal($"{panel.Home}/declare", asked.DoesNotShow(APanel.Summary).Path);

        (await panel.DeclareAsync(panel.Doctor, "None")).Shows(APanel.Summary);

        (await panel.DeclareAsync(panel.Police, "Conflict")).ShowsError("Say what the conflict of interest is");
        (await panel.DeclareAsync(panel.Police, "Conflict", "I attended the home")).Shows("Closed to you: you declared a conflict of interest (1)");
        foreach (var page in new[] { "", "/record-factors", "/maternal", "/household", "/conclude", "/disagree" })
        {
            (await panel.Police.GetAsync(panel.Home + page)).Shows("closed to you for this review only").DoesNotShow(APanel.Summary);
        }

        (await panel.Doctor.GetAsync(panel.Home)).Shows(APanel.Summary);
    }

    [Fact]
    public async Task No_page_of_a_pack_whatever_it_is_called_opens_to_a_member_with_a_conflict_or_to_who_did_not_declare()
    {
        await using var panel = await APanel.MeetsAsync();
        await panel.DeclareAsync(panel.Police, "Conflict", "I attended the home");
        var pages = panel.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
            .Where(route => route.StartsWith("/reviews/panel/{pack}", StringComparison.Ordinal)).Distinct().ToList();

        Assert.True(pages.Count > 8);
        foreach (var page in pages.Select(route => panel.Home + route["/reviews/panel/{pack}".Length..]))
        {
            (await panel.Police.GetAsync(page)).DoesNotShow(APanel.Summary);
            (await panel.Lay.GetAsync(page)).DoesNotShow(APanel.Summary);
        }
    }

    [Fact]
    public async Task A_form_that_was_open_before_the_conflict_saves_nothing_after_it()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        var form = await panel.Police.GetAsync($"{panel.Home}/conclude");
        await panel.DeclareAsync(panel.Police, "Conflict", "I have just recognised the family");

        (await form.SubmitAsync("Save", ("Form.LearningPoints[0]", "Mine"))).Shows("closed to you for this review only");
        (await panel.Doctor.GetAsync($"{panel.Home}/conclude")).DoesNotShow("Mine");
    }

    [Fact]
    public async Task The_quorum_is_reckoned_anew_after_each_conflict()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();
        (await panel.Chair.GetAsync(panel.Home)).Shows("Met.");

        await panel.DeclareAsync(panel.SocialWorker, "Conflict", "I worked with the family");
        (await panel.DecideAsync()).ShowsError("The panel is not quorate for this review: 4 of 5 members take part, nobody takes part for Children’s social care");
    }

    [Fact]
    public async Task Members_who_did_not_attend_do_not_count()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();
        await panel.AttendAsync(await (await panel.Coordinator.GetAsync("/reviews/meetings")).FollowAsync("7 April 2025"), 3);

        (await panel.DecideAsync()).ShowsError("The panel is not quorate for this review: 3 of 5 members take part");
    }

    [Fact]
    public async Task A_pack_is_not_found_by_another_panel_nor_once_it_is_off_the_agenda()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        var other = panel.App.As("Other Panel", new Grant(Role.PanelMember, "PAN-CHESHIRE"), new Grant(Role.Chair, "PAN-CHESHIRE"));
        foreach (var page in new[] { "", "/declare", "/record-factors", "/maternal", "/household", "/conclude", "/disagree", "/decide", "/defer" })
        {
            (await other.GetAsync(panel.Home + page)).HasStatus(HttpStatusCode.NotFound);
        }

        (await panel.Doctor.GetAsync($"/reviews/{panel.Reference}")).HasStatus(HttpStatusCode.Forbidden);
        (await panel.Doctor.GetAsync($"/reviews/{panel.Reference}/pack")).HasStatus(HttpStatusCode.Forbidden);
        (await panel.Coordinator.GetAsync(panel.Home)).HasStatus(HttpStatusCode.Forbidden);

        var takeOff = await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/take-off-agenda");
        (await takeOff.SubmitAsync("Take off")).Shows("Review taken off the agenda");
        (await panel.Doctor.GetAsync(panel.Home)).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_home_page_says_what_to_do_next()
    {
        await using var panel = await APanel.MeetsAsync();
        (await panel.Chair.GetAsync("/reviews/panel")).Shows("Next meeting: 7 April 2025").Shows("Declarations to make (1)");

        await (await panel.Chair.GetAsync($"{panel.Home}/declare")).SubmitAsync("Declare", ("Form.Interest", "None"));
        (await panel.Chair.GetAsync("/reviews/panel")).Shows("Factors to record (1)").DoesNotShow("Declarations to make");
        foreach (var member in new[] { panel.Doctor, panel.SocialWorker, panel.Police, panel.Lay })
        {
            await panel.DeclareAsync(member, "None");
        }

        await panel.RecordAllAsync();
        (await panel.Chair.GetAsync("/reviews/panel")).Shows("Ready to decide (1)");
        (await panel.Doctor.GetAsync("/reviews/panel")).Shows("Recorded, waiting for the panel’s decision (1)");
        Assert.Equal(5, await panel.App.UseAsync((ReviewsDb db) => db.AuditEntries.CountAsync(entry => entry.Action == "PackRead" && entry.Subject == panel.Reference)));
    }

    [Fact]
    public async Task A_meeting_is_arranged_for_a_day_to_come_by_the_panels_own_coordinator()
    {
        await using var panel = await APanel.WithAReviewAsync();
        var page = await panel.Coordinator.GetAsync("/reviews/meetings");

        (await page.SubmitAsync("Arrange")).ShowsError("Enter the date of the meeting");
        (await page.SubmitAsync("Arrange", ("Form.MeetsOn.Day", "9"), ("Form.MeetsOn.Month", "3"), ("Form.MeetsOn.Year", "2025")))
            .ShowsError("The date of the meeting must be today or in the future");
        (await panel.Doctor.GetAsync("/reviews/meetings")).HasStatus(HttpStatusCode.Forbidden);
    }
}
