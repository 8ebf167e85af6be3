namespace CdopWorkflow.Contracts;

/// <summary>A safeguarding lead changed practice because of a theme; its measure is to be followed before and after that day.</summary>
/// <param name="ChangeId">Of the change.</param>
/// <param name="Theme">Code of the theme.</param>
/// <param name="Area">Code of the area.</param>
/// <param name="From">The first day of the new practice.</param>
[WireName("practice-changed.v1")]
public sealed record PracticeChanged(Guid ChangeId, string Theme, string Area, DateOnly From) : IEvent
{
    public string Subject => $"theme:{Theme}@{Area}";
}
