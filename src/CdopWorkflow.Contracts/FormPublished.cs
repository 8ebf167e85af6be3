namespace CdopWorkflow.Contracts;

/// <summary>An administrator published a version of a form. It holds questions only; it says nothing about any child.</summary>
/// <param name="Key">Of the form: "notification".</param>
/// <param name="Version">Of the form, growing by one.</param>
/// <param name="EffectiveFrom">The day from which it is asked.</param>
/// <param name="Json">The form as a FHIR Questionnaire.</param>
[WireName("form-published.v1")]
public sealed record FormPublished(string Key, int Version, DateOnly EffectiveFrom, string Json) : IEvent
{
    public string Subject => $"form:{Key}";
}
