using CdopWorkflow.Reviews.Packs.Finding;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>
/// Finds in a text what may identify the people of a review: their names as they are spelt and misspelt, initials, and whatever looks
/// like a date, an exact age, a number, a place or a contact detail. It finds rather too much than too little, and it is no substitute
/// for reading: it cannot know a story that everyone in the street would recognise.
/// </summary>
public static class IdentifierFinder
{
    /// <summary>In the order of the text; no two overlap.</summary>
    public static IReadOnlyList<FoundIdentifier> Find(string text, KnownIdentifiers known)
    {
        IEnumerable<FoundIdentifier> all =
        [
            .. ContactsInText.Find(text),
            .. NumbersInText.Find(text, known),
            .. DatesInText.Find(text, known),
            .. AgesInText.Find(text, known),
            .. PlacesInText.Find(text, known),
            .. new NamesInText(known).Find(text),
        ];

        // where two overlap, the longer one says more: "12 Mill Lane" rather than "Mill"
        var kept = new List<FoundIdentifier>();
        foreach (var found in all.OrderByDescending(found => found.Passage.Length).ThenBy(found => found.At).ThenBy(found => found.Kind))
        {
            if (!kept.Exists(other => found.At < other.End && other.At < found.End))
            {
                kept.Add(found);
            }
        }

        return [.. kept.OrderBy(found => found.At)];
    }

    /// <summary>Each passage once, where it first stands.</summary>
    public static IReadOnlyList<FoundIdentifier> Passages(string text, KnownIdentifiers known) => [.. Find(text, known).DistinctBy(found => found.Passage.ToUpperInvariant())];
}
