namespace CdopWorkflow.Notifications.Matching;

/// <summary>A row by whose keys a death is found: what was notified of it, or what was put right.</summary>
public interface IMatched
{
    MatchKeys Match { get; }
}
