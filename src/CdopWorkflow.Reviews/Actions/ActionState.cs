namespace CdopWorkflow.Reviews.Actions;

/// <summary>How an action stands. The names are in databases: never rename one.</summary>
public enum ActionState
{
    Open,

    /// <summary>With the result of its measure, and evidence.</summary>
    Done,

    /// <summary>No longer to be done, with a reason.</summary>
    Stopped,
}
