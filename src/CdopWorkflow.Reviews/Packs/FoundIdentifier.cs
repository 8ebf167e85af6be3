namespace CdopWorkflow.Reviews.Packs;

/// <summary>A passage that may identify someone, as it stands in the text.</summary>
public sealed record FoundIdentifier(IdentifierKind Kind, string Passage);
