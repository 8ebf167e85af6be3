using System.Globalization;
using CdopWorkflow.Statistics.Themes.Evaluation;
using CdopWorkflow.Tests.Architecture;

namespace CdopWorkflow.Tests.Alerts;

/// <summary>What pages and document say of false alarms is what the rules give.</summary>
public sealed class AlarmBudgetTests
{
    [Theory]
    [InlineData("WATCH", AlarmBudget.Watch)]
    [InlineData("ALERT", AlarmBudget.Alert)]
    [InlineData("WATCH or ALERT", AlarmBudget.WatchOrAlert)]
    public async Task Pages_quote_the_run_in_the_document(string rule, double quoted)
    {
        var document = await DocumentAsync();
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"| {rule} | {quoted:0.000} |"), document, StringComparison.Ordinal);
    }

    /// <summary>The run itself takes minutes: CDOP_EVALUATE=1 makes it, as the document says, and holds every figure of the document to it.</summary>
    [Fact]
    public async Task The_document_is_what_the_run_prints()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CDOP_EVALUATE") == "1", "Takes minutes: set CDOP_EVALUATE=1");
        var printed = EvaluationText.Write(AlertEvaluation.Run(SimulatedCountry.England, 10, 5, 77));
        var tables = printed[printed.IndexOf("| Rule |", StringComparison.Ordinal)..];
        Assert.Contains(tables, await DocumentAsync(), StringComparison.Ordinal);
    }

    private static Task<string> DocumentAsync() => File.ReadAllTextAsync(Path.Combine(Solution.Root, "docs", "alarm-budget.md"), TestContext.Current.CancellationToken);
}
