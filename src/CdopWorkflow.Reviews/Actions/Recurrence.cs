namespace CdopWorkflow.Reviews.Actions;

/// <summary>How often the theme of an action came back after its work had begun.</summary>
/// <param name="Count">Decided reviews with the theme; a review counts once however many of its factors are present.</param>
/// <param name="Of">Decided reviews in all.</param>
public sealed record Recurrence(int Count, int Of)
{
    public override string ToString() => $"{Count} of {Of}";
}
