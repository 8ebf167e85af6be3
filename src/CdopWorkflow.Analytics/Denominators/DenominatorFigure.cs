namespace CdopWorkflow.Analytics.Denominators;

/// <summary>A denominator to compute with.</summary>
/// <param name="Count">Births or children.</param>
/// <param name="Provisional">Whether it, or one it was summed from, may still change.</param>
/// <param name="Sources">Who published it.</param>
/// <param name="Summed">Whether no file tells it for the area and it was summed from the areas within.</param>
public sealed record DenominatorFigure(long Count, bool Provisional, IReadOnlyList<string> Sources, bool Summed);
