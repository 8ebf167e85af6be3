namespace CdopWorkflow.Reviews.Agenda;

/// <summary>What became of a review at a meeting.</summary>
public enum AgendaOutcome
{
    Waiting,
    Decided,
    Deferred,
    TakenOff,
}
