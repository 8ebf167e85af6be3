using CdopWorkflow.Analytics;
using CdopWorkflow.Analytics.ThemeWatch;
using CdopWorkflow.Contracts;
using CdopWorkflow.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Tests.Analytics.ThemeWatch;

public sealed class ThemeRuleTests
{
    private static readonly DateOnly Day = new(2025, 9, 2);

    [Theory]
    [InlineData(4, 0, false)]
    [InlineData(5, 0, true)]
    [InlineData(5, 2, true)]
    [InlineData(5, 3, false)]
    [InlineData(6, 3, true)]
    public void A_theme_stands_out_when_it_is_frequent_and_twice_as_frequent_as_before(int cases, int before, bool met) =>
        Assert.Equal(met, new ThemeRule().IsMet(new ThemeFigures(Day, Day, cases, 9, before, 9)));

    [Fact]
    public void The_rule_speaks_of_its_own_numbers()
    {
        var rule = new ThemeRule { Version = 2, Minimum = 3, Ratio = 3, WindowDays = 180 };
        Assert.Equal("count-and-ratio/2", rule.Name);
        Assert.Equal(
            "3 or more reviews with the theme among sudden unexpected infant deaths of one panel in 180 days by decision date, and at least 3 times the number of the 180 days before",
            rule.InWords);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(2, 5)]
    [InlineData(4, 8)]
    public void The_line_of_the_rule_rises_with_the_year_before(int before, int line) => Assert.Equal(line, new ThemeRule().Line(before));

    [Fact]
    public void Chance_is_told_for_the_rule_that_was_measured_and_for_no_other()
    {
        Assert.StartsWith("If nothing has changed and about 1 review a year has the theme", new ThemeRule().ChanceInWords(0), StringComparison.Ordinal);
        Assert.Null((new ThemeRule { Minimum = 4 }).ChanceInWords(2));
    }

    [Fact]
    public async Task An_installation_sets_its_own_rule()
    {
        await using var app = await StartAsync(("ThemeRule:Version", "2"), ("ThemeRule:Minimum", "3"), ("ThemeRule:Watch", "co-sleeping, overcrowding"));
        await app.UseAsync<AnalyticsOptions>(options =>
        {
            Assert.Equal((2, 3, 2), (options.ThemeRule.Version, options.ThemeRule.Minimum, options.ThemeRule.Ratio));
            Assert.Equal(["co-sleeping", "overcrowding"], options.ThemeRule.Watched);
            return Task.CompletedTask;
        });
    }

    [Theory]
    [InlineData("ThemeRule:Watch", "no-such-theme")]
    [InlineData("ThemeRule:Minimum", "0")]
    [InlineData("CompletenessPercent", "101")]
    public async Task A_setting_that_makes_no_sense_is_refused_at_the_start(string setting, string value) =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync((setting, value)));

    private static Task<TestApp> StartAsync(params (string Name, string Value)[] settings) =>
        TestApp.StartAsync(roles: "analytics", adjust: builder => builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create<string, string?>($"Analytics:{setting.Name}", setting.Value))));
}
