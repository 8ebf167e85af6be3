using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Minutes;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Panel;

/// <summary>A button that is pressed twice: where nothing differs, nothing is refused and nothing is saved a second time.</summary>
public sealed class SecondPressTests
{
    [Fact]
    public async Task A_pack_saved_or_signed_off_twice_is_saved_once_and_a_changed_one_is_not_overwritten()
    {
        await using var panel = await APanel.WithAReviewAsync();
        var page = await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/pack");
        const string Words = "Ferdinand was found on 10 March 2025.";

        (await page.SubmitAsync("Save draft", ("Form.Summary", Words))).Shows("Pack saved as a draft");
        var version = await VersionAsync(panel);
        (await page.SubmitAsync("Save draft", ("Form.Summary", Words))).Shows("Pack saved as a draft");
        Assert.Equal(version, await VersionAsync(panel));

        // other words from the page opened before: somebody has written meanwhile
        (await page.SubmitAsync("Save draft", ("Form.Summary", "Other words"))).ShowsError("The pack has changed since you opened this page");

        var again = await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/pack");
        (await again.SubmitAsync("Save and sign off", ("Form.Summary", APanel.Summary))).Shows("Pack signed off");
        version = await VersionAsync(panel);
        (await again.SubmitAsync("Save and sign off", ("Form.Summary", APanel.Summary))).Shows("Pack signed off");
        Assert.Equal(version, await VersionAsync(panel));
    }

    [Fact]
    public async Task A_pack_saved_by_two_presses_side_by_side_is_saved_once()
    {
        await using var panel = await APanel.WithAReviewAsync();
        var page = await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/pack");

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => page.SubmitAsync("Save draft", ("Form.Summary", "Words"))));

        Assert.All(answers, answer => answer.Shows("Words"));
        Assert.Single(await panel.App.AuditAsync(panel.Reference), entry => entry.StartsWith("PackWritten:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_section_of_the_analysis_saved_twice_is_saved_once_and_other_words_are_compared()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        var page = await panel.Doctor.GetAsync($"{panel.Home}/conclude");
        (await page.SubmitAsync("Save", ("Form.LearningPoints[0]", "Ask where the baby sleeps"))).Shows("Saved");

        (await page.SubmitAsync("Save", ("Form.LearningPoints[0]", "Ask where the baby sleeps"))).Shows("Saved");
        (await page.SubmitAsync("Save", ("Form.LearningPoints[0]", "Something else"))).ShowsError("saved this page while you were working on it");

        Assert.Equal(2, await panel.App.UseAsync((ReviewsDb db) => db.Set<Analysis>().Select(analysis => analysis.Version).SingleAsync()));
    }

    [Fact]
    public async Task Minutes_saved_and_signed_twice_are_one_version()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await (await panel.Chair.GetAsync($"{panel.Home}/defer")).SubmitAsync("Defer", ("Why", "More is to come"));
        panel.App.Clock.MoveTo(new DateTimeOffset(2025, 4, 7, 14, 0, 0, TimeSpan.Zero));
        var page = await panel.Coordinator.GetAsync($"{panel.Meeting}/minutes");
        (await page.SubmitAsync("Save", ("Notes", "Thanks to all"))).Shows("Minutes saved");
        (await page.SubmitAsync("Save", ("Notes", "Thanks to all"))).Shows("Minutes saved");
        var sign = await panel.Chair.GetAsync($"{panel.Meeting}/minutes");
        (await sign.SubmitAsync("Sign the minutes")).Shows("Version 1, signed");

        (await sign.SubmitAsync("Sign the minutes")).Shows("Version 1, signed").DoesNotShow("These minutes are signed");

        Assert.Equal((1, 2), await panel.App.UseAsync((ReviewsDb db) => db.Set<MinutesVersion>().Select(minutes => ValueTuple.Create(minutes.Number, minutes.Version)).SingleAsync()));
    }

    private static Task<int> VersionAsync(APanel panel) => panel.App.UseAsync((ReviewsDb db) => db.Set<Pack>().Select(pack => pack.Version).SingleAsync());
}
