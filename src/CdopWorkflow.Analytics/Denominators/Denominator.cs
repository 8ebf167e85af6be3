namespace CdopWorkflow.Analytics.Denominators;

/// <summary>A figure as a file told it. A later file replaces it and leaves it readable.</summary>
public sealed class Denominator
{
    public Guid Id { get; set; }

    /// <summary>Number of the file it is from.</summary>
    public int FileNumber { get; set; }

    public int Line { get; set; }

    public DenominatorMeasure Measure { get; set; }

    public required string Area { get; set; }

    public int Year { get; set; }

    public DenominatorBreakdown Breakdown { get; set; }

    public required string Category { get; set; }

    public long Count { get; set; }

    public bool Provisional { get; set; }

    public required string Source { get; set; }

    /// <summary>Whether figures are computed with it: it was imported, and no later file tells the same figure.</summary>
    public bool InUse { get; set; }

    /// <summary>Number of the file that replaced it; null where none did.</summary>
    public int? ReplacedBy { get; set; }
}
