using CdopWorkflow.Tests.Analytics;

namespace CdopWorkflow.BrowserTests;

/// <summary>Lets Analytics of an installation learn of facts as Reviews would send them.</summary>
internal static class FactsOfAnInstallation
{
    public static Task SendFactsAsync(this Installation installation, IEnumerable<AnalyticsApp.Sent> facts) => installation.App.SendFactsAsync(facts);
}
