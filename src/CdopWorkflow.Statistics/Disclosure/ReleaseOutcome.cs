namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>What may leave.</summary>
/// <param name="Tables">One for each table asked for, in order; some may be withheld.</param>
/// <param name="Cells">The figures outside tables, those not for publication included.</param>
/// <param name="Blocked">
/// Why the release as a whole must not leave; empty when it may. A blocked release is never a warning: only a second named
/// person can override it, and that is logged by the caller.
/// </param>
/// <param name="Ledger">What to add to the ledger when the release is published.</param>
public sealed record ReleaseOutcome(
    IReadOnlyList<ProtectedTable> Tables, IReadOnlyList<ProtectedCell> Cells, IReadOnlyList<string> Blocked, ReleaseLedger Ledger)
{
    public bool IsBlocked => Blocked.Count > 0;

    /// <summary>The figures for which it is blocked; empty where it is blocked for another reason, which nobody can override.</summary>
    public IReadOnlyList<CellKey> Exposed { get; init; } = [];

    /// <summary>The figures that can be worked out although they are hidden, where the rule gives up what nothing can protect.</summary>
    public IReadOnlyList<CellKey> GivenUp { get; init; } = [];
}
