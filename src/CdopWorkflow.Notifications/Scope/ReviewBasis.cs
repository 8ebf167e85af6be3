namespace CdopWorkflow.Notifications.Scope;

/// <summary>Why a death is reviewed: the duty for a resident child, or one of the agreements and exceptions beside it.</summary>
public enum ReviewBasis
{
    ResidentChild,
    ResidentChildDiedAbroad,
    NonResidentByAgreement,
    NonResidentToBeAgreed,
    ResidenceToBeDecided,
    UnattendedStillbirth,
}
