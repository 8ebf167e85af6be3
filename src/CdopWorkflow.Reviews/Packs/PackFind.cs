namespace CdopWorkflow.Reviews.Packs;

/// <summary>A passage that may identify someone, with everywhere it stands in the pack and what was decided about it.</summary>
public sealed record PackFind(IdentifierKind Kind, string Passage, string Proposal, IReadOnlyList<PackPlace> Places, Redaction? Decided)
{
    /// <summary>It is replaced, or it was seen to be harmless everywhere it stands.</summary>
    public bool IsAnswered => Decided is { Replacement: not null } || (Decided is not null && Places.All(place => Decided.Places.Contains(place.Key)));
}

/// <summary>Where a passage stands.</summary>
/// <param name="Where">"What happened", or the agency.</param>
/// <param name="Before">Some words before it.</param>
/// <param name="Passage">As it is written here.</param>
/// <param name="After">Some words after it.</param>
/// <param name="Key">The word before, the passage and the word after.</param>
public sealed record PackPlace(string Where, string Before, string Passage, string After, string Key);
