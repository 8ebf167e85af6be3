using System.Xml.Linq;
using CdopWorkflow.Statistics.Themes.Evaluation;

namespace CdopWorkflow.Statistics.Tests.Themes.Evaluation;

/// <summary>A smaller run of `cdop evaluate alerts` against the published comparison of the rules: false alarms, and rises found.</summary>
public sealed class EvaluationTests
{
    private static readonly Lazy<EvaluationReport> Small = new(() => AlertEvaluation.Run(SimulatedCountry.England, 10, 2, 77));

    [Theory]
    [InlineData(EvaluatedRule.Watch, 0.33)]
    [InlineData(EvaluatedRule.Alert, 0.20)]
    [InlineData(EvaluatedRule.WatchOrAlert, 0.46)]
    public void False_alarms_keep_to_the_budget(EvaluatedRule rule, double budget)
    {
        // counts over 1,160 panel-years: about 230 to 530 notices, and panels differ more than Poisson
        var allowed = 4 * Math.Sqrt(budget / (SimulatedCountry.England.Panels * 10 * 2));
        Assert.Equal(budget, Small.Value.Of(rule).FalseAPanelYear, allowed);
    }

    [Fact]
    public void The_national_flag_is_almost_never_false() => Assert.True(Small.Value.Of(EvaluatedRule.National).FalseAPanelYear < 0.02);

    [Theory]
    [InlineData(EvaluatedRule.Watch, 0.10, 2, 0.46)]
    [InlineData(EvaluatedRule.Watch, 0.05, 2, 0.27)]
    [InlineData(EvaluatedRule.Watch, 0.02, 2, 0.15)]
    [InlineData(EvaluatedRule.Watch, 0.01, 2, 0.07)]
    [InlineData(EvaluatedRule.Watch, 0.10, 3, 0.79)]
    [InlineData(EvaluatedRule.Watch, 0.05, 3, 0.68)]
    [InlineData(EvaluatedRule.Watch, 0.02, 3, 0.40)]
    [InlineData(EvaluatedRule.Watch, 0.01, 3, 0.24)]
    [InlineData(EvaluatedRule.Alert, 0.10, 2, 0.53)]
    [InlineData(EvaluatedRule.Alert, 0.05, 2, 0.35)]
    [InlineData(EvaluatedRule.Alert, 0.02, 2, 0.07)]
    [InlineData(EvaluatedRule.Alert, 0.01, 2, 0.03)]
    [InlineData(EvaluatedRule.Alert, 0.10, 3, 0.87)]
    [InlineData(EvaluatedRule.Alert, 0.05, 3, 0.69)]
    [InlineData(EvaluatedRule.Alert, 0.02, 3, 0.30)]
    [InlineData(EvaluatedRule.Alert, 0.01, 3, 0.11)]
    public void Rises_are_found_as_often_as_published(EvaluatedRule rule, double prevalence, double rise, double published)
    {
        // 116 streams that share two calendars: three standard errors and the published figure's rounding
        var allowed = 3 * Math.Sqrt(published * (1 - published) / 116) + 0.03;
        Assert.Equal(published, Small.Value.Of(rule, prevalence, rise).Found, allowed);
    }

    [Fact]
    public void The_same_seed_gives_the_same_figures() => Assert.Equal(
        EvaluationText.Write(AlertEvaluation.Run(SimulatedCountry.England with { Panels = 4 }, 1, 1, 5)),
        EvaluationText.Write(AlertEvaluation.Run(SimulatedCountry.England with { Panels = 4 }, 1, 1, 5)));

    [Fact]
    public void The_chart_is_a_drawing_with_a_title_and_a_line_a_rule()
    {
        var svg = XDocument.Parse(EvaluationChart.Draw(Small.Value)).Root!;
        Assert.Equal("Share of rises told within 24 months, by how common the theme is", svg.Elements().First().Value);
        Assert.Equal(6, svg.Elements().Count(element => element.Name.LocalName == "polyline"));
    }
}
