using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Worklist;

public enum WorklistOrder
{
    [Display(Name = "What is late or due first")]
    Due,

    [Display(Name = "Days since the death, most first")]
    Days,

    [Display(Name = "State")]
    State,

    [Display(Name = "Reference")]
    Reference,
}

/// <summary>Which reviews the worklist shows, in which order. It stands in the address, so that it can be kept as a bookmark.</summary>
public sealed record WorklistFilter
{
    [Display(Name = "Reference", Description = "Or a part of it")]
    [StringLength(32)]
    public string? Find { get; init; }

    [Display(Name = "State")]
    public ReviewState? State { get; init; }

    [Display(Name = "Held by")]
    public HoldKind? Hold { get; init; }

    [Display(Name = "Show")]
    public bool? Late { get; init; }

    [Display(Name = "Order")]
    public WorklistOrder Order { get; init; }

    public bool IsSet => !string.IsNullOrWhiteSpace(Find) || State is not null || Hold is not null || Late == true;

    public IEnumerable<WorklistRow> Apply(IEnumerable<WorklistRow> rows)
    {
        var shown = rows.Where(row =>
            (string.IsNullOrWhiteSpace(Find) || row.Reference.Contains(Find.Trim(), StringComparison.OrdinalIgnoreCase))
            && (State is null || row.State == State)
            && (Hold is not { } hold || row.Holds.Contains(hold))
            && (Late != true || row.IsLate));
        return Order switch
        {
            WorklistOrder.Due => shown.OrderByDescending(row => row.IsLate).ThenBy(row => row.Next?.DueOn ?? DateOnly.MaxValue).ThenBy(row => row.Reference, StringComparer.Ordinal),
            WorklistOrder.Days => shown.OrderByDescending(row => row.Days.Gross).ThenBy(row => row.Reference, StringComparer.Ordinal),
            WorklistOrder.State => shown.OrderBy(row => row.State).ThenBy(row => row.Next?.DueOn ?? DateOnly.MaxValue).ThenBy(row => row.Reference, StringComparer.Ordinal),
            WorklistOrder.Reference => shown.OrderBy(row => row.Reference, StringComparer.Ordinal),
        };
    }
}
