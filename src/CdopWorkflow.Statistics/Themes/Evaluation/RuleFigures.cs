namespace CdopWorkflow.Statistics.Themes.Evaluation;

/// <summary>How often a rule tells of a rise that is none.</summary>
/// <param name="FalseAPanelYear">Notices a year in an average panel, over all its themes.</param>
/// <param name="FalseAYear">In the whole country.</param>
public sealed record RuleFigures(EvaluatedRule Rule, double FalseAPanelYear, double FalseAYear);
