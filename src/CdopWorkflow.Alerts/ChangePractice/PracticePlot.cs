using CdopWorkflow.Contracts;
using CdopWorkflow.Web.Plots;

namespace CdopWorkflow.Alerts.ChangePractice;

/// <summary>A theme's measure before and since a change of practice, to be drawn.</summary>
public static class PracticePlot
{
    public static IReadOnlyList<PlotPoint> Of(LinkedPractice practice) => [.. Bars("Before", practice.Before), .. Bars("Since", practice.After)];

    private static IEnumerable<PlotPoint> Bars(string period, PracticeCount count) =>
        [new(period, count.Cases, "With the theme"), new(period, count.Reviews - count.Cases, "Without it")];
}
