namespace CdopWorkflow.Contracts;

/// <summary>Nobody acknowledged a theme alert in time, or nobody is there to do so: the chair of the area's panel is told.</summary>
/// <param name="Reference">Of the alert, as people see it.</param>
/// <param name="Theme">Code of the theme.</param>
/// <param name="Area">Code of the panel, region or country.</param>
/// <param name="Version">Grows with every change of the alert.</param>
/// <param name="AcknowledgeBy">The day that has passed; where nobody is there, the day that would have been the last.</param>
/// <param name="NoLead">No account is safeguarding lead of the area or of one around it.</param>
[WireName("alert-escalated.v1")]
public sealed record AlertEscalated(string Reference, string Theme, string Area, int Version, DateOnly AcknowledgeBy, bool NoLead = false) : IEvent
{
    public string Subject => $"alert:{Reference}";
}
