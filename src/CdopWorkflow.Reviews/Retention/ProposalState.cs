namespace CdopWorkflow.Reviews.Retention;

/// <summary>What became of a proposal. Once it is carried out, the certificate says so.</summary>
public enum ProposalState
{
    Waiting,
    Kept,
    CarriedOut,
}
