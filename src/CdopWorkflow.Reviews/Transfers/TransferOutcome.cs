namespace CdopWorkflow.Reviews.Transfers;

/// <summary>What became of an offer.</summary>
public enum TransferOutcome
{
    Offered,
    Transferred,
    Declined,
    TakenBack,
}
