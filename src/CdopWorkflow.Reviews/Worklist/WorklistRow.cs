using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Worklist;

/// <summary>A review on the worklist: what falls due next, and whether its time is over.</summary>
public sealed record WorklistRow(string Reference, ReviewState State, int Days, string Next, DateOnly? DueOn, bool IsLate, int Holds);
