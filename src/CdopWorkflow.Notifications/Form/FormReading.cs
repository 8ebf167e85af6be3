using CdopWorkflow.Notifications.Scope;

namespace CdopWorkflow.Notifications.Form;

/// <summary>What reading a form comes to.</summary>
public abstract record FormReading
{
    private FormReading()
    {
    }

    public sealed record Readable(Submission Submission) : FormReading;

    /// <summary>Some answers are missing or wrong: all of them, in the order of the form.</summary>
    public sealed record Faulty(IReadOnlyList<FieldError> Errors) : FormReading;

    /// <summary>The answers are fine, but this death is not reviewed here.</summary>
    public sealed record OutOfScope(ScopeReason Reason, string Sentence) : FormReading;
}
