namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>One line of the record as people read it.</summary>
public sealed record SectionRow(string Key, string Value);
