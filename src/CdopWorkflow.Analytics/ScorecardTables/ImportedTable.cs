using CdopWorkflow.Statistics.Scorecards;

namespace CdopWorkflow.Analytics.ScorecardTables;

/// <summary>What an import makes, or would make, of one file.</summary>
/// <param name="Edition">Of the table it becomes; 0 where the same is in use already, or it cannot be read.</param>
/// <param name="Figures">Its lines, judged together with all tables in use.</param>
public sealed record ImportedTable(string FileName, string Table, int Edition, IReadOnlyList<ScorecardFigure> Figures, IReadOnlyList<string> Faults)
{
    public int ToCheck => Figures.Count(figure => figure.HasProblem);

    public string Standing => (Faults.Count, Edition) switch
    {
        ( > 0, _) => "Cannot be read",
        (_, 0) => "In use already: nothing to add",
        (_, 1) => "New table",
        _ => $"Edition {Edition}: the earlier one is kept and marked superseded",
    };
}
