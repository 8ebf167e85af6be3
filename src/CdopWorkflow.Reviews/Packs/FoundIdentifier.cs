namespace CdopWorkflow.Reviews.Packs;

/// <summary>A passage that may identify someone.</summary>
/// <param name="Kind">What it would give away.</param>
/// <param name="Passage">As it stands in the text.</param>
/// <param name="At">Where it begins.</param>
/// <param name="Proposal">What could stand in its place: "the mother", "[date]".</param>
public sealed record FoundIdentifier(IdentifierKind Kind, string Passage, int At, string Proposal)
{
    public int End => At + Passage.Length;
}
