namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>Who saved a section last, when, and how often it was saved.</summary>
public sealed record SectionSave(Section Section, int Number, string By, DateTimeOffset At);
