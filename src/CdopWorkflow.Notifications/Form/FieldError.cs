namespace CdopWorkflow.Notifications.Form;

/// <summary>What is wrong with one answer.</summary>
/// <param name="Field">Where it stands in the form: "child.bornOn", "carers[0].name".</param>
/// <param name="Sentence">What the notifier can do about it.</param>
public sealed record FieldError(string Field, string Sentence);
