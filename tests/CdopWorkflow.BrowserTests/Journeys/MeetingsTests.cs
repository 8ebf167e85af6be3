using CdopWorkflow.BrowserTests.EveryPage;
using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>A panel meets: a member leaves for one review, and the chair signs the minutes.</summary>
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
