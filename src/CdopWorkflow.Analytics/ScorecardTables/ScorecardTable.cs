namespace CdopWorkflow.Analytics.ScorecardTables;

/// <summary>One edition of an imported table. Editions are never changed: a table that is imported again gets a new one.</summary>
public sealed class ScorecardTable
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    public int Edition { get; set; } = 1;

    /// <summary>Of what was imported: the same file again adds nothing.</summary>
    public required string Hash { get; set; }

    public required string FileName { get; set; }

    public DateTimeOffset ImportedAt { get; set; }

    public required string ImportedBy { get; set; }

    /// <summary>When a later edition took its place; null while it is the one in use.</summary>
    public DateTimeOffset? SupersededAt { get; set; }

    public List<ScorecardRow> Rows { get; } = [];
}
