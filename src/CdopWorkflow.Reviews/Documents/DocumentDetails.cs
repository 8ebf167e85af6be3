namespace CdopWorkflow.Reviews.Documents;

/// <summary>What is sealed about a document, because people put names into it.</summary>
/// <param name="Title">What the coordinator calls it.</param>
/// <param name="FileName">As it was sent, for people to recognise; never a path here.</param>
/// <param name="Sha256">Of the file, in hexadecimal.</param>
public sealed record DocumentDetails(string Title, string FileName, string Sha256);
