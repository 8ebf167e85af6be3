using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Tests.Analytics.ThemeWatch;

/// <summary>A year with more bed and sofa sharing than the year before, as a safeguarding lead would want to hear of it.</summary>
public sealed class CoSleepingAlertTests
{
    private static readonly DateOnly Tuesday = new(2025, 9, 2);

    [Fact]
    public async Task The_fifth_of_eight_is_told_once_at_once()
    {
        await using var analytics = await AnalyticsApp.StartAsync(new DateOnly(2025, 9, 1));
        await analytics.SendAsync(FourOfSevenAfterTwoOfSeven());
        await analytics.App.RunRoundsAsync();
        Assert.Empty(analytics.Told);

        analytics.MoveTo(Tuesday);
        var fifth = Sharing(Tuesday, "CO_SLEEPING_SOFA");
        await analytics.SendAsync(fifth.Reviewed, fifth.Reviewed);
        await analytics.App.RunRoundsAsync();
        await analytics.App.SettleAsync();

        var told = Assert.IsType<ThemeDetected>(Assert.Single(analytics.Told));
        Assert.Equal(("co-sleeping", Decided.PanLancashire, 1), (told.Theme, told.Area, told.Version));
        Assert.Equal(new ThemeFigures(new DateOnly(2024, 9, 3), Tuesday, 5, 8, 2, 7), told.Figures);
        Assert.Equal("count-and-ratio/1", told.Rule);
        Assert.Equal(
            "5 or more reviews with the theme among sudden unexpected infant deaths of one panel in 365 days by decision date, and at least twice the number of the 365 days before",
            told.RuleInWords);
    }

    [Fact]
    public async Task A_sixth_updates_what_was_told_and_a_correction_ends_it()
    {
        await using var analytics = await AnalyticsApp.StartAsync(Tuesday);
        var fifth = Sharing(Tuesday, "CO_SLEEPING_SOFA");
        await analytics.SendAsync([.. FourOfSevenAfterTwoOfSeven(), fifth.Reviewed]);

        var later = new DateOnly(2025, 9, 20);
        analytics.MoveTo(later);
        await analytics.SendAsync(Sharing(later, "CO_SLEEPING_BED").Reviewed);
        var updated = Assert.IsType<ThemeDetected>(analytics.Told[^1]);
        Assert.Equal((2, 6, 9, 2, 7), (updated.Version, updated.Figures.Cases, updated.Figures.Reviews, updated.Figures.CasesBefore, updated.Figures.ReviewsBefore));

        await analytics.SendAsync((fifth with { Version = 2, Modifiable = [] }).Reviewed);
        Assert.Equal(5, Assert.IsType<ThemeDetected>(analytics.Told[^1]).Figures.Cases);

        var another = Sharing(new DateOnly(2024, 8, 30), "CO_SLEEPING_BED");
        await analytics.SendAsync(another.Reviewed);
        var ended = Assert.IsType<ThemeNoLongerMet>(analytics.Told[^1]);
        Assert.Equal((4, 5, 9, 3, 8), (ended.Version, ended.Figures.Cases, ended.Figures.Reviews, ended.Figures.CasesBefore, ended.Figures.ReviewsBefore));

        await analytics.SendAsync((another with { Version = 2 }).Retracted);
        Assert.Equal(5, Assert.IsType<ThemeDetected>(analytics.Told[^1]).Version);
        Assert.Equal(5, analytics.Told.Count);
    }

    [Fact]
    public async Task A_case_with_bed_and_sofa_sharing_counts_once_and_only_sudden_unexpected_infant_deaths_count()
    {
        await using var analytics = await AnalyticsApp.StartAsync(Tuesday);
        await analytics.SendAsync(
            Sharing(Tuesday, "CO_SLEEPING_BED", "CO_SLEEPING_SOFA").Reviewed,
            Sharing(Tuesday, "CO_SLEEPING_BED", "CO_SLEEPING_SOFA").Reviewed,
            Sharing(Tuesday, "CO_SLEEPING_BED", "CO_SLEEPING_SOFA").Reviewed,
            Sharing(Tuesday, "CO_SLEEPING_BED", "CO_SLEEPING_SOFA").Reviewed,
            (Sharing(Tuesday, "CO_SLEEPING_BED") with { Age = AgeBand.Years1To4 }).Reviewed,
            (Sharing(Tuesday, "CO_SLEEPING_BED") with { SuddenUnexpected = Answer.NotKnown }).Reviewed,
            (Sharing(Tuesday, "CO_SLEEPING_BED") with { Panel = "MERSEYSIDE", Council = "E08000012" }).Reviewed);
        Assert.Empty(analytics.Told);
    }

    [Fact]
    public async Task The_window_moves_on_by_itself()
    {
        await using var analytics = await AnalyticsApp.StartAsync(Tuesday);
        await analytics.SendAsync([.. FourOfSevenAfterTwoOfSeven(), Sharing(Tuesday, "CO_SLEEPING_SOFA").Reviewed]);

        analytics.MoveTo(Tuesday.AddDays(1));
        await analytics.App.RunRoundsAsync();
        await analytics.App.SettleAsync();
        Assert.Single(analytics.Told);

        analytics.MoveTo(Tuesday.AddDays(400));
        await analytics.App.RunRoundsAsync();
        await analytics.App.RunRoundsAsync();
        await analytics.App.SettleAsync();
        Assert.Equal((2, 0), (Assert.IsType<ThemeNoLongerMet>(analytics.Told[^1]).Version, ((ThemeNoLongerMet)analytics.Told[^1]).Figures.Cases));
        Assert.Equal(2, analytics.Told.Count);
    }

    [Fact]
    public async Task A_change_of_practice_is_measured_before_and_after()
    {
        await using var analytics = await AnalyticsApp.StartAsync(Tuesday);
        await analytics.SendAsync([.. FourOfSevenAfterTwoOfSeven(), Sharing(Tuesday, "CO_SLEEPING_SOFA").Reviewed]);
        var change = Guid.NewGuid();
        var october = new DateOnly(2025, 10, 1);
        await analytics.SendAsync(new AnalyticsApp.Sent(new PracticeChanged(change, "co-sleeping", Decided.PanLancashire, october), Tuesday));
        var first = Assert.IsType<PracticeMeasured>(analytics.Told[^1]);
        Assert.Equal((1, new PracticeCount(new DateOnly(2024, 10, 1), new DateOnly(2025, 9, 30), 5, 8)), (first.Version, first.Before));
        Assert.Equal((0, 0), (first.After.Cases, first.After.Reviews));

        var december = new DateOnly(2025, 12, 1);
        analytics.MoveTo(december);
        await analytics.SendAsync(new Decided(december).Reviewed);
        await analytics.App.RunRoundsAsync();
        await analytics.App.SettleAsync();
        var measured = analytics.Told.OfType<PracticeMeasured>().ToList();
        Assert.Equal(2, measured.Count);
        Assert.Equal((2, new PracticeCount(october, december, 0, 1)), (measured[1].Version, measured[1].After));
    }

    private static Decided Sharing(DateOnly on, params string[] codes) => new(on) { Modifiable = codes };

    /// <summary>Two of seven in the year to 2 September 2024, four of seven since.</summary>
    private static IEnumerable<AnalyticsApp.Sent> FourOfSevenAfterTwoOfSeven()
    {
        for (var n = 0; n < 7; n++)
        {
            yield return Sharing(new DateOnly(2023, 10, 3).AddDays(n * 40), n < 2 ? ["CO_SLEEPING_BED"] : []).Reviewed;
            yield return Sharing(new DateOnly(2024, 10, 3).AddDays(n * 40), n < 4 ? ["CO_SLEEPING_BED"] : []).Reviewed;
        }
    }
}
