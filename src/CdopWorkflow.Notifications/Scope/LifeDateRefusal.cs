namespace CdopWorkflow.Notifications.Scope;

/// <summary>What is wrong with a date or time, in the words of the page.</summary>
public sealed record LifeDateRefusal(LifeDateField Field, string Sentence);
