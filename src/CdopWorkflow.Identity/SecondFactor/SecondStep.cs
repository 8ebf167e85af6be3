namespace CdopWorkflow.Identity.SecondFactor;

/// <summary>What follows a right password.</summary>
public enum SecondStep
{
    None,
    EnterCode,
    SetUp,
}
