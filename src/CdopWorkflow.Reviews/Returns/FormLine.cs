namespace CdopWorkflow.Reviews.Returns;

/// <summary>A form of a return, and how far it is filled in.</summary>
public sealed record FormLine(ReturnForm Form, int Asked, int Answered);
