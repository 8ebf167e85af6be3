namespace CdopWorkflow.Contracts;

/// <summary>An alert that the chair was told about waits no longer: somebody answered it, or the theme no longer meets its rule.</summary>
/// <param name="Reference">Of the alert.</param>
/// <param name="Version">Grows with every change of the alert.</param>
[WireName("alert-answered.v1")]
public sealed record AlertAnswered(string Reference, int Version) : IEvent
{
    public string Subject => $"alert:{Reference}";
}
