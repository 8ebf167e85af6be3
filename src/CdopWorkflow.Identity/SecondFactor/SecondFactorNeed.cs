namespace CdopWorkflow.Identity.SecondFactor;

/// <summary>Whether people sign in with a second factor.</summary>
public enum SecondFactorNeed
{
    /// <summary>Nobody gets in without one.</summary>
    Required,

    /// <summary>Who has set one up needs it. For a demonstration.</summary>
    Offered,
}
