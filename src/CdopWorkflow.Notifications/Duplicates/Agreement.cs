namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>How a field compares. A blank on either side, or a placeholder name, says nothing in either direction.</summary>
public enum Agreement
{
    Blank,
    Agrees,
    Close,
    Disagrees,
}
