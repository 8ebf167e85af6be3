namespace CdopWorkflow.Platform.Audit;

/// <summary>The end of the chain. Whoever appends takes this row's lock first, so entries are numbered one at a time.</summary>
public sealed class AuditHead
{
    public int Id { get; set; }

    public long Sequence { get; set; }

    public required string Hash { get; set; }
}
