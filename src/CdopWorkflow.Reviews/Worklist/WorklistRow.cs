using CdopWorkflow.Reviews.Clocks;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Worklist;

/// <summary>A review on the worklist: what falls due next, and whether its time is over.</summary>
/// <param name="Id">Of the review.</param>
/// <param name="Reference">What people call it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Days">Since the death.</param>
/// <param name="Next">The first clock that is not met; null when all are.</param>
/// <param name="IsLate">Whether its time is over.</param>
/// <param name="Holds">What holds it now.</param>
public sealed record WorklistRow(Guid Id, string Reference, ReviewState State, ReviewDays Days, ReviewClock? Next, bool IsLate, IReadOnlyList<HoldKind> Holds)
{
    /// <summary>What is to be done next, in words.</summary>
    public string NextName => Next?.Name ?? (State == ReviewState.Decided ? "Close the review" : "");
}
