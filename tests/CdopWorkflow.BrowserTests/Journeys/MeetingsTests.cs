using CdopWorkflow.BrowserTests.EveryPage;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Meetings;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Panels meet, one or two together: a member leaves for one review, and the chair signs the minutes.</summary>
public sealed class MeetingsTests(Chromium chromium)
{
    [Fact]
    public async Task A_member_leaves_for_one_review_the_panel_is_not_quorate_and_the_minutes_say_so()
    {
        await using var installation = await Installation.StartAsync(chromium);
        var panel = await PanelAtWork.GatherAsync(installation);
        await using var chair = await panel.ChairAsync(scripts: false);
        await using var member = await panel.MemberAsync();
        await member.OpenAsync($"{panel.Home}/declare");
        await member.AnswerAsync(("Form.Interest", "Conflict"), ("Form.Words", "I know the family"));
        await member.PressAsync("Declare");
        await member.ShowsAsync("Closed to you: you declared a conflict of interest");
        await member.OpenAsync(panel.Home);
        await member.DoesNotShowAsync("found after a night on a sofa");

        await chair.OpenAsync($"{panel.Home}/decide");
        await chair.PressAsync("Decide");
        await chair.IsRefusedAsync("The panel is not quorate for this review: 4 of 5 members take part");
        await chair.OpenAsync($"{panel.Home}/defer");
        await chair.AnswerAsync(("Why", "Too few members take part"));
        await chair.PressAsync("Defer");

        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator);
        await coordinator.OpenAsync($"/reviews/meetings/{panel.Meeting}/minutes");
        await coordinator.ShowsAsync($"Pack {panel.Pack}", "Milo Member: took no part", "4 members took part: not quorate", "Deferred: Too few members take part");
        await coordinator.AnswerAsync(("Notes", "The midwives are to be thanked by 3 May 2025."));
        await coordinator.PressAsync("Save the minutes");
        await coordinator.ShowsAsync("Minutes saved", "“3 May 2025” (Date)");
        Assert.Empty(await Axe.FindsAsync(coordinator.Page));

        await chair.OpenAsync($"/reviews/meetings/{panel.Meeting}/minutes");
        await chair.PressAsync("Sign the minutes");
        await chair.IsRefusedAsync("“3 May 2025” (Date) may identify someone");
        await coordinator.AnswerAsync(("Harmless", "3 May 2025"));
        await coordinator.PressAsync("Save the minutes");
        await coordinator.ShowsAsync("Minutes saved");
        await chair.OpenAsync($"/reviews/meetings/{panel.Meeting}/minutes");
        await chair.PressAsync("Sign the minutes");
        await chair.ShowsAsync("Version 1, signed", "Hanna Chair");
        await TakeAsync(chair, "minutes");
        await member.OpenAsync($"/reviews/meetings/{panel.Meeting}/minutes");
        await member.ShowsAsync("You declared a conflict of interest in this review");
        await member.DoesNotShowAsync("Too few members take part");
    }

    [Fact]
    public async Task Two_panels_meet_on_a_theme_one_member_leaves_for_one_review_and_each_review_is_dealt_with_by_the_quorum_that_is_left()
    {
        await using var installation = await Installation.StartAsync(chromium);
        var (ours, ourPack) = await installation.App.ReviewReadyForPanelAsync();
        var (theirs, theirPack) = await installation.App.ReviewReadyForPanelAsync(ReadyReviews.Cheshire, "E06000006");
        await using var host = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator);
        await using var guest = await installation.SignedInAsync("Gus Guest", Role.Coordinator, ReadyReviews.Cheshire, scripts: false);
        var themed = await TwoPanels.GatherAsync(installation);
        var meeting = await ArrangeAsync(host, guest);
        await PutOnAsync(host, ours, meeting);
        await PutOnAsync(guest, theirs, meeting);
        await guest.DoesNotShowAsync(ours);
        await host.OpenAsync(meeting);
        await host.ShowsAsync(ours, $"Pack {theirPack}", "Pan-Cheshire (agreed) with its members");
        await host.DoesNotShowAsync(theirs);
        foreach (var box in await host.Page.Locator("[name='Present']").AllAsync())
        {
            await box.CheckAsync();
        }

        await host.PressAsync("Save attendance");
        await host.ShowsAsync("Attendance saved");
        await themed.OthersDeclareAsync(installation);

        // a member of the host knows a family of the guests: the pack closes to this member, and one too few are left
        await using var chair = await themed.EnterAsync(installation, "Hanna Chair", [ourPack, theirPack]);
        await using var member = await themed.EnterAsync(installation, "Milo Member", [ourPack]);
        await member.OpenAsync($"/reviews/panel/{theirPack}/declare");
        await member.AnswerAsync(("Form.Interest", "Conflict"), ("Form.Words", "I know the family"));
        await member.PressAsync("Declare");
        await member.ShowsAsync("Closed to you: you declared a conflict of interest (1)");
        await chair.OpenAsync($"/reviews/panel/{theirPack}/decide");
        await chair.PressAsync("Decide");
        await chair.IsRefusedAsync("The panel is not quorate for this review: 4 of 5 members take part");

        // the guests' own member makes up the quorum, and records with the others
        await using var midwife = await themed.EnterAsync(installation, "Gina Guest", [ourPack, theirPack]);
        await midwife.RecordAsync(theirPack, "household", PanelAnswers.Household);
        await midwife.RecordAsync(theirPack, "record-factors", PanelAnswers.Factors);
        await midwife.RecordAsync(theirPack, "maternal", PanelAnswers.Maternal);
        await midwife.RecordAsync(theirPack, "conclude", PanelAnswers.Conclusions);
        await chair.OpenAsync($"/reviews/panel/{theirPack}/decide");
        await chair.PressAsync("Decide");
        await chair.ShowsAsync("Decided");
        await chair.OpenAsync($"/reviews/panel/{ourPack}/defer");
        await chair.AnswerAsync(("Why", "The toxicology is missing"));
        await chair.PressAsync("Defer");
        await chair.ShowsAsync("Review deferred");

        await host.OpenAsync($"{meeting}/minutes");
        await host.ShowsAsync("Milo Member: took no part", "Brought by", "Gina Guest, Nursing or midwifery");
        await host.AnswerAsync(("Notes", "Both panels agreed on one campaign"));
        await host.PressAsync("Save the minutes");
        await chair.OpenAsync($"{meeting}/minutes");
        await chair.PressAsync("Sign the minutes");
        await chair.ShowsAsync("Version 1, signed");
        await host.OpenAsync($"/reviews/{ours}/meetings");
        await host.ShowsAsync("Deferred", "The toxicology is missing", "6 members: met", "signed by Hanna Chair");
        await TakeAsync(host, "meetings");
        Assert.Empty(await Axe.FindsAsync(host.Page));

        // the review stayed with the panel that brought it, which follows its recommendation up
        await guest.OpenAsync($"/reviews/{theirs}/meetings");
        await guest.ShowsAsync("hosted by Pan-Lancashire", "Decided", "1 conflict of interest", "5 members: met", "5 members took part, quorate");
        await AddActionAsync(guest, theirs);
    }

    [Fact]
    public async Task The_host_gives_a_review_back_to_the_panel_that_brought_it()
    {
        await using var installation = await Installation.StartAsync(chromium);
        var (theirs, theirPack) = await installation.App.ReviewReadyForPanelAsync(ReadyReviews.Cheshire, "E06000006");
        await using var host = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator, scripts: false);
        await using var guest = await installation.SignedInAsync("Gus Guest", Role.Coordinator, ReadyReviews.Cheshire);
        await installation.App.SettleAsync();
        var meeting = await ArrangeAsync(host, guest);
        await PutOnAsync(guest, theirs, meeting);

        await host.OpenAsync(meeting);
        await host.FollowAsync($"Give pack {theirPack} back to its panel");
        await host.PressAsync("Give it back");
        await host.IsRefusedAsync("Say why it is given back");
        await host.AnswerAsync(("Why", "It belongs to another theme"));
        await host.PressAsync("Give it back");
        await host.ShowsAsync("Given back to its panel", "Nothing is on the agenda yet");

        await guest.OpenAsync("/reviews/letters");
        await guest.ShowsAsync("Themed meeting of Pan-Lancashire: an invitation", "Themed meeting of Pan-Lancashire: a review was given back");
        await guest.OpenAsync($"/reviews/{theirs}/meetings");
        await guest.ShowsAsync("Taken off", "It belongs to another theme");
        await guest.FollowAsync("Put the review on an agenda");
        await guest.ShowsAsync("Put on the agenda");
    }

    /// <summary>The host arranges a themed meeting for today and invites the other panel with its members, which agrees.</summary>
    private static async Task<string> ArrangeAsync(Visitor host, Visitor guest)
    {
        await host.OpenAsync("/reviews/meetings");
        await host.AnswerAsync(("Form.MeetsOn.Day", "10"), ("Form.MeetsOn.Month", "3"), ("Form.MeetsOn.Year", "2025"), ("Form.Kind", "Themed"), ("Form.Theme", "unsafe-sleep"));
        await host.PressAsync("Arrange");
        await host.FollowAsync("10 March 2025");
        var meeting = host.Path;
        await host.FollowAsync("Invite other panels");
        await host.AnswerAsync(("Panels", ReadyReviews.Cheshire), ("MembersSit", "true"));
        await host.PressAsync("Invite");
        await host.ShowsAsync("Pan-Cheshire (no answer yet)");

        await guest.OpenAsync("/reviews/meetings");
        await guest.ShowsAsync("You are invited");
        await guest.FollowAsync("10 March 2025");
        await guest.FollowAsync("Answer");
        await guest.ShowsAsync("Your members are invited to sit at the meeting too");
        await guest.AnswerAsync(("Form.Answer", "Agreed"));
        await guest.PressAsync("Answer");
        await guest.ShowsAsync("Invitation answered");
        return meeting;
    }

    private static async Task PutOnAsync(Visitor coordinator, string reference, string meeting)
    {
        await coordinator.OpenAsync($"/reviews/{reference}/put-on-agenda?meeting={meeting.Split('/')[^1]}");
        await coordinator.AnswerAsync(("Meeting", meeting.Split('/')[^1]));
        await coordinator.PressAsync("Put on the agenda");
        await coordinator.ShowsAsync("Review put on the agenda");
    }

    /// <summary>The panel's recommendation becomes an action with an owner, a board and a day.</summary>
    private static async Task AddActionAsync(Visitor coordinator, string reference)
    {
        await coordinator.OpenAsync("/reviews/boards/add-board");
        await coordinator.AnswerAsync(
            ("Form.Name", "Cheshire Steering Group"), ("Form.Type", "SteeringGroup"), ("Form.ChairName", "Chris Chair"), ("Form.ChairEmail", "chris@example.org"), ("Form.Cadence", "SixMonthly"),
            ("Form.ValidFrom.Day", "1"), ("Form.ValidFrom.Month", "4"), ("Form.ValidFrom.Year", "2024"));
        await coordinator.PressAsync("Add board");
        await coordinator.OpenAsync($"/reviews/{reference}/actions");
        await coordinator.ShowsAsync("Speak about sofas at the new birth visit");
        await coordinator.PressAsync("Make it an action");
        await coordinator.AnswerAsync(
            ("Form.Title", "Speak about sofas at the new birth visit"), ("Form.Theme", "unsafe-sleep"), ("Form.Type", "ServiceChange"), ("Form.OwnerName", "Olga Owner"), ("Form.OwnerEmail", "owner@example.org"),
            ("Form.Measure", "visits at which it was spoken about"), ("Form.Unit", "Percent"), ("Form.Baseline", "40"), ("Form.Target", "95"), ("Form.DueOn.Day", "30"), ("Form.DueOn.Month", "9"), ("Form.DueOn.Year", "2025"));
        await coordinator.Page.Locator("[name='Form.Board']").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = "Cheshire Steering Group, Pan-Cheshire" });
        await coordinator.PressAsync("Add action");
        await coordinator.ShowsAsync("Action ACT-001 added", "Owner: Olga Owner");
        await coordinator.FollowAsync("ACT-001");
        await coordinator.ShowsAsync($"{reference}, recommendation 1", "Found in 1 of 1 review");
    }

    /// <summary>For whoever wants to look: a picture at the width of a desk and of a telephone.</summary>
    private static async Task TakeAsync(Visitor visitor, string name)
    {
        if (Environment.GetEnvironmentVariable("CDOP_LOOK") is not { Length: > 0 } folder)
        {
            return;
        }

        foreach (var width in new[] { 1280, 320 })
        {
            await visitor.Page.SetViewportSizeAsync(width, 900);
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }
    }
}
