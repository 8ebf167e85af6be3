namespace CdopWorkflow.Identity.SecondFactor;

/// <summary>What a typed code turned out to be.</summary>
public enum CodeTaken
{
    None,
    Authenticator,
    RecoveryCode,
}
