using CdopWorkflow.Alerts;
using CdopWorkflow.Alerts.Life;
using CdopWorkflow.Tests.Architecture;

namespace CdopWorkflow.Tests.Alerts;

public sealed class AlertLifeDocumentTests
{
    [Fact]
    public async Task The_document_is_what_the_machine_says()
    {
        var file = Path.Combine(Solution.Root, "docs", "alert-life.md");
        if (Environment.GetEnvironmentVariable("CDOP_WRITE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(file, AlertLifeDocument.Write(), TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), AlertLifeDocument.Write());
    }

    [Fact]
    public void Every_state_and_every_step_is_in_the_document()
    {
        var document = AlertLifeDocument.Write();
        Assert.All(Enum.GetValues<AlertState>(), state => Assert.Contains($"    {state}: {state.Label()}\n", document, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<AlertTrigger>(), trigger => Assert.Contains($"| {trigger.Label()} |", document, StringComparison.Ordinal));
    }

    /// <summary>Six states and seven triggers: where each leads when nothing is missing, "-" where it is refused.</summary>
    [Theory]
    [InlineData(AlertState.New, "Acknowledged ActedOn Explained - - NoLongerMet -")]
    [InlineData(AlertState.Acknowledged, "- ActedOn Explained Acknowledged Closed NoLongerMet -")]
    [InlineData(AlertState.ActedOn, "- ActedOn Explained ActedOn Closed NoLongerMet -")]
    [InlineData(AlertState.Explained, "- ActedOn Explained Explained Closed NoLongerMet -")]
    [InlineData(AlertState.NoLongerMet, "- - - - Closed - New")]
    [InlineData(AlertState.Closed, "- - - - - - New")]
    public void Each_step_leads_where_the_table_says(AlertState state, string leads)
    {
        var all = new AlertFacts { ReasonGiven = true, SnoozeEndIsInReach = true, NewsSinceClosing = true };
        Assert.Equal(leads, string.Join(' ', Enum.GetValues<AlertTrigger>().Select(trigger =>
        {
            var life = new AlertWorkflow(state, all);
            var refusals = life.Fire(trigger);
            Assert.True(refusals.Count == 0 || life.State == state);
            return refusals.Count > 0 ? "-" : $"{life.State}";
        })));
    }

    [Fact]
    public void Every_step_of_a_person_needs_a_reason()
    {
        AlertTrigger[] personal = [AlertTrigger.Acknowledge, AlertTrigger.Act, AlertTrigger.Explain, AlertTrigger.Snooze, AlertTrigger.Close];
        foreach (var state in Enum.GetValues<AlertState>())
        {
            Assert.All(personal, trigger => Assert.NotEmpty(new AlertWorkflow(state, new AlertFacts { SnoozeEndIsInReach = true }).Fire(trigger)));
        }
    }
}
