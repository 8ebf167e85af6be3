namespace CdopWorkflow.Notifications.Scope;

/// <summary>Which answer a refusal belongs to, so that a page can put it beside its question.</summary>
public enum LifeDateField
{
    DateOfBirth,
    TimeOfBirth,
    DateOfDeath,
    TimeOfDeath,
}
