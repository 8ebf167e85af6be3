namespace CdopWorkflow.Alerts;

/// <summary>What a person may do with an alert.</summary>
public enum AlertStep
{
    Acknowledge,
    Act,
    Explain,
    Close,
}
