namespace CdopWorkflow.Contracts;

/// <summary>An action of the register was added, or has changed: what it is about and how it stands, not what it says.</summary>
/// <param name="Reference">Of the action, as people see it.</param>
/// <param name="Theme">Code of the theme; "other" where it is about none of them.</param>
/// <param name="Area">Code of the panel, region or country.</param>
/// <param name="State">"Open", "Done" or "Stopped".</param>
/// <param name="DueOn">The day by which it is to be done.</param>
/// <param name="Version">Grows with every change of the action.</param>
/// <param name="Alert">Reference of the theme alert because of which it was added; null where it was not.</param>
[WireName("action-changed.v1")]
public sealed record ActionChanged(string Reference, string Theme, string Area, string State, DateOnly DueOn, int Version, string? Alert) : IEvent
{
    public string Subject => $"action:{Reference}";
}
