using System.Net;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Panel;
using CdopWorkflow.Tests.Reviews;

namespace CdopWorkflow.Tests.Meetings;

/// <summary>The meetings of one review: every agenda it was on, and what became of it there.</summary>
public sealed class ReviewMeetingsTests
{
    [Fact]
    public async Task Every_agenda_stands_with_what_became_of_the_review_there()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        var page = $"/reviews/{panel.Reference}/meetings";
        (await panel.Coordinator.GetAsync(page)).Shows("Waiting for the panel").Shows("5 declarations, 0 conflicts of interest").Shows("5 members: met").Shows("Not signed yet");

        await (await panel.Chair.GetAsync($"{panel.Home}/defer")).SubmitAsync("Defer", ("Why", "The <i>toxicology</i> is missing"));
        (await panel.Coordinator.GetAsync(page)).Shows("Deferred").Shows("The <i>toxicology</i> is missing");

        await (await panel.Coordinator.GetAsync($"{panel.Meeting}/minutes")).SubmitAsync("Save", ("Notes", "Nothing else"));
        panel.App.Clock.MoveTo(new DateTimeOffset(2025, 4, 7, 14, 0, 0, TimeSpan.Zero));
        await (await panel.Chair.GetAsync($"{panel.Meeting}/minutes")).SubmitAsync("Sign the minutes");
        (await panel.Coordinator.GetAsync(page)).Shows("Version 1, signed by Chair Invented").Shows("Read the minutes");
        Assert.Contains(await panel.App.AuditAsync(panel.Reference), entry => entry == "MeetingsRead: 1 agendas");
    }

    [Fact]
    public async Task A_review_without_meetings_says_so_and_another_area_finds_no_page()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();

        (await app.Coordinator().GetAsync($"/reviews/{reference}/meetings")).Shows("The review has not been on an agenda yet").Shows("No meeting has been arranged or recorded yet");
        (await app.Coordinator(ReadyReviews.Cheshire).GetAsync($"/reviews/{reference}/meetings")).HasStatus(HttpStatusCode.NotFound);
        (await app.As(Role.PanelMember, ADeath.Panel).GetAsync($"/reviews/{reference}/meetings")).HasStatus(HttpStatusCode.Forbidden);
    }
}
