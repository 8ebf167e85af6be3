namespace CdopWorkflow.Reviews.Documents;

/// <summary>A file as it came in.</summary>
/// <param name="Name">As the sender's browser told it.</param>
/// <param name="Bytes">All of it, or as much as tells that it is too large.</param>
public sealed record UploadedFile(string Name, byte[] Bytes);
