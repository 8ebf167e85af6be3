using CdopWorkflow.Analytics.ScorecardTables;

namespace CdopWorkflow.Analytics.ImportScorecard;

/// <summary>A checked file on its way through the page.</summary>
public sealed class KeptFile
{
    public string? Name { get; set; }

    public string? Text { get; set; }

    public TableFile AsFile => new(Name ?? "", Text ?? "");
}
