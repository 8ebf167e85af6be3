namespace CdopWorkflow.Reviews.Documents;

/// <summary>The coordinator's word that the panel may have a document.</summary>
/// <param name="Title">What the panel reads: it names no one.</param>
/// <param name="Why">Why the document identifies nobody.</param>
public sealed record PackMark(string Title, string Why);
