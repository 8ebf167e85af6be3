namespace CdopWorkflow.Reviews.Actions;

/// <summary>Why something was not saved, in the words of the page, and the field of the form it is about.</summary>
public sealed record Refusal(string Field, string Reason);
