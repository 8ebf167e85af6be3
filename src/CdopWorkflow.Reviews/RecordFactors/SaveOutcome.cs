namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>What became of saving a section.</summary>
/// <param name="Saved">Whether it was saved.</param>
/// <param name="Current">What stands now.</param>
/// <param name="OvertakenBy">Who had saved the section in the meantime, when that is why it was not.</param>
public sealed record SaveOutcome(bool Saved, AnalysisContent Current, SectionSave? OvertakenBy);
