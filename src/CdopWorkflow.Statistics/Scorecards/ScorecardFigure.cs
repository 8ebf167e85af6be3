namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>A line with what follows from it: the computed value, the colour by rule, and what to know about it.</summary>
/// <param name="Computed">Rounded as the source rounds; null where nothing can be computed.</param>
/// <param name="ComputedText">With its reason where nothing can be: "no cases".</param>
public sealed record ScorecardFigure(ScorecardLine Line, decimal? Computed, string ComputedText, RuleColour Colour, IReadOnlyList<Finding> Findings)
{
    public bool HasProblem => Findings.Any(finding => !finding.IsNote);
}
