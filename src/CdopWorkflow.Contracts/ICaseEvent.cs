namespace CdopWorkflow.Contracts;

/// <summary>A sealed event about one death: nobody can read it any more once the records of the case were disposed of.</summary>
public interface ICaseEvent : ISealedEvent
{
    Guid DeathId { get; }
}
