namespace CdopWorkflow.Reviews.Documents;

/// <summary>A document as its coordinator reads of it.</summary>
/// <param name="Document">What is kept of it.</param>
/// <param name="Details">Its title and the name of its file.</param>
/// <param name="Mark">What the panel is told of it; null while the panel may not have it.</param>
/// <param name="RemovalReason">Empty while it is here.</param>
/// <param name="CanBeOpened">Whether it may leave the store: scanned, or there is no scanner.</param>
public sealed record DocumentLine(Document Document, DocumentDetails Details, PackMark? Mark, string RemovalReason, bool CanBeOpened);
