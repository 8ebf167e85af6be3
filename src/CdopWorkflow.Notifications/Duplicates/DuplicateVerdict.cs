namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>What a person is shown. There is no "certain": nothing is merged without a human decision.</summary>
public enum DuplicateVerdict
{
    None,
    Possible,
    Probable,
}
