namespace CdopWorkflow.Identity.Passkeys;

/// <summary>Where this installation's passkeys belong; nowhere where it is reached without encryption, or by a number alone.</summary>
public sealed record PasskeyAddress(PasskeySite? Site);
