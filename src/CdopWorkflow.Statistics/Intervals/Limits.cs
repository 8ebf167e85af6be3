namespace CdopWorkflow.Statistics.Intervals;

/// <summary>Lower and upper limit in the unit of what they belong to.</summary>
public readonly record struct Limits(double Lower, double Upper)
{
    /// <summary>Limits themselves count as inside.</summary>
    public bool Contain(double value) => Lower <= value && value <= Upper;

    public bool Overlap(Limits other) => Lower <= other.Upper && other.Lower <= Upper;
}
