namespace CdopWorkflow.Statistics.Themes.Evaluation;

/// <summary>How a rule finds a rise in one panel.</summary>
/// <param name="Prevalence">Of the theme among deaths, before the rise.</param>
/// <param name="Rise">By how much it becomes more frequent.</param>
/// <param name="Found">The share told within 24 months.</param>
/// <param name="MedianMonths">From the change to the notice; null where fewer than half are told within 24 months.</param>
public sealed record Detection(EvaluatedRule Rule, double Prevalence, double Rise, double Found, double? MedianMonths, int Streams)
{
    internal static Detection Of(EvaluatedRule rule, double prevalence, double rise, IReadOnlyList<int?> delays)
    {
        var sorted = delays.Select(delay => delay ?? int.MaxValue).Order().ToList();
        var (low, high) = (sorted[(sorted.Count - 1) / 2], sorted[sorted.Count / 2]);
        return new Detection(rule, prevalence, rise, delays.Count(delay => delay is not null) / (double)delays.Count, high == int.MaxValue ? null : (low + high) / 2.0, delays.Count);
    }
}
