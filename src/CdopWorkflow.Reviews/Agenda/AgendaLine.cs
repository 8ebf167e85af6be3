namespace CdopWorkflow.Reviews.Agenda;

/// <summary>A review on an agenda, as a coordinator sees it.</summary>
/// <param name="Item">Its place.</param>
/// <param name="Reference">Of the review; null where it is another panel's, of which only the pack's number is told.</param>
/// <param name="Pack">Number of the pack.</param>
/// <param name="Panel">Code of the panel that owns the review.</param>
/// <param name="Missing">What the quorum for this review lacks.</param>
/// <param name="From">When the panel comes to it, if it keeps to the times planned.</param>
/// <param name="To">When it goes on to the next.</param>
public sealed record AgendaLine(AgendaItem Item, string? Reference, string Pack, string Panel, IReadOnlyList<string> Missing, TimeOnly From, TimeOnly To)
{
    public string Name => Reference ?? $"Pack {Pack}";
}
