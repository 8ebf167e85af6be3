using CdopWorkflow.Reviews.Packs;

namespace CdopWorkflow.Tests.Panel.Finder;

/// <summary>A text of which it is known what in it identifies someone.</summary>
public sealed record PlantedText(string Text, KnownIdentifiers Known, IReadOnlyList<Planted> Planted);

/// <summary>A passage that must be found, and of what kind it is.</summary>
public sealed record Planted(string Kind, int At, int Length);
