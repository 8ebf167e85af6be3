namespace CdopWorkflow.Identity.Passkeys;

/// <summary>What a browser was given to have signed by a device.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="AccountId">For whom; null at a sign-in, where nobody has said who they are.</param>
/// <param name="State">What the framework wants to see again: the challenge itself.</param>
/// <param name="Until">When an answer comes too late.</param>
public sealed record PasskeyChallenge(PasskeyPurpose Purpose, Guid? AccountId, string State, DateTimeOffset Until);
