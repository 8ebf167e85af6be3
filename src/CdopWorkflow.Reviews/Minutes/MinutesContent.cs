namespace CdopWorkflow.Reviews.Minutes;

/// <summary>
/// What a meeting's minutes say. It is put together from what happened, and frozen when the chair signs. It rests sealed: the notes are
/// free text. Reviews appear by the number of their pack only.
/// </summary>
public sealed record MinutesContent
{
    public string Panel { get; init; } = "";

    /// <summary>"Themed meeting: Overcrowding".</summary>
    public string Kind { get; init; } = "";

    public DateOnly MeetsOn { get; init; }

    public TimeOnly StartsAt { get; init; }

    public TimeOnly EndsAt { get; init; }

    /// <summary>"Ada Bell, Police".</summary>
    public IReadOnlyList<string> Attended { get; init; } = [];

    public IReadOnlyList<string> Apologies { get; init; } = [];

    public string AlsoThere { get; init; } = "";

    public IReadOnlyList<MinutesItem> Items { get; init; } = [];

    public string Notes { get; init; } = "";

    /// <summary>Passages that look like identifiers and were confirmed as harmless.</summary>
    public IReadOnlyList<string> Harmless { get; init; } = [];

    /// <summary>Without the reviews in which a member declared a conflict of interest, which stay closed to that member.</summary>
    public MinutesContent For(string accountId) => this with { Items = [.. Items.Select(item => item.ClosedTo.Contains(accountId) ? item.Closed() : item)] };
}
