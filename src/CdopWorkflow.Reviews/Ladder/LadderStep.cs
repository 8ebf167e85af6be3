namespace CdopWorkflow.Reviews.Ladder;

/// <summary>The rungs: who looks after the review is told twice, then whoever answers for it.</summary>
public enum LadderStep
{
    Remind,
    RemindAgain,
    Escalate,
}
