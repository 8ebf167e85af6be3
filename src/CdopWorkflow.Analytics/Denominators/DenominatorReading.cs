namespace CdopWorkflow.Analytics.Denominators;

/// <summary>What a file says, and what is wrong with it. One fault is enough for nothing of it to be taken in.</summary>
public sealed record DenominatorReading(IReadOnlyList<DenominatorLine> Lines, IReadOnlyList<LineFault> Faults)
{
    public bool IsGood => Faults.Count == 0;
}
