namespace CdopWorkflow.Reviews.Minutes;

/// <summary>One review in the minutes.</summary>
public sealed record MinutesItem
{
    /// <summary>Number of the pack.</summary>
    public required string Pack { get; init; }

    /// <summary>The panel that brought the review, where it is another than the host.</summary>
    public string BroughtBy { get; init; } = "";

    /// <summary>"Decided", "Deferred".</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Members who declared a conflict of interest and took no part.</summary>
    public IReadOnlyList<string> Conflicts { get; init; } = [];

    /// <summary>How many members took part.</summary>
    public int TookPart { get; init; }

    /// <summary>What the quorum lacks; empty where it is met.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public string Category { get; init; } = "";

    public string Modifiable { get; init; } = "";

    public IReadOnlyList<string> Learning { get; init; } = [];

    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Why it was deferred.</summary>
    public string Why { get; init; } = "";

    /// <summary>Accounts of those who declared a conflict.</summary>
    public IReadOnlyList<string> ClosedTo { get; init; } = [];

    public bool IsClosed { get; init; }

    /// <summary>All that is told to someone with a conflict.</summary>
    public MinutesItem Closed() => new() { Pack = Pack, IsClosed = true };

    /// <summary>Everything in it that somebody wrote freely.</summary>
    public string FreeText => string.Join('\n', [.. Learning, .. Actions, Why]);
}
