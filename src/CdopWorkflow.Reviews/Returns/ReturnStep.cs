namespace CdopWorkflow.Reviews.Returns;

/// <summary>What is done about a return that does not come, in order.</summary>
public enum ReturnStep
{
    Remind,
    RemindAgain,
    Escalate,
}
