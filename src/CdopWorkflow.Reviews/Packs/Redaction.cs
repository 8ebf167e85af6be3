namespace CdopWorkflow.Reviews.Packs;

/// <summary>
/// What was decided about a passage. A replacement counts wherever the passage stands; that it identifies nobody counts only where it
/// was seen to: "May" is a month in one sentence and the mother in the next.
/// </summary>
/// <param name="Passage">As it stood in the text; small and capital letters are one.</param>
/// <param name="Replacement">What stands in its place; null where it may stay.</param>
/// <param name="Places">Where it may stay: with the word before and the word after.</param>
public sealed record Redaction(string Passage, string? Replacement, IReadOnlyList<string> Places)
{
    public static Redaction Replace(string passage, string replacement) => new(passage, replacement, []);

    public static Redaction Keep(PackFind find) => new(find.Passage, null, [.. find.Places.Select(place => place.Key)]);

    public bool IsAbout(string passage) => Passage.Equals(passage, StringComparison.OrdinalIgnoreCase);
}
