namespace CdopWorkflow.Statistics.Themes.Evaluation;

/// <summary>What an evaluation found, with what it was run on.</summary>
public sealed record EvaluationReport(
    SimulatedCountry Country, int Years, int Replicates, int Seed, IReadOnlyList<RuleFigures> Rules, IReadOnlyList<Detection> Detections)
{
    public RuleFigures Of(EvaluatedRule rule) => Rules.Single(figures => figures.Rule == rule);

    public Detection Of(EvaluatedRule rule, double prevalence, double rise) =>
        Detections.Single(detection => detection.Rule == rule && detection.Prevalence == prevalence && detection.Rise == rise);
}
