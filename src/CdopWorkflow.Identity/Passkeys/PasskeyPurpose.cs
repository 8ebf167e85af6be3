namespace CdopWorkflow.Identity.Passkeys;

/// <summary>What a challenge was given out for. It counts for that and for nothing else.</summary>
public enum PasskeyPurpose
{
    /// <summary>A new passkey on an account.</summary>
    Add,

    /// <summary>In place of address, password and code: the device must have asked for a PIN, a finger or a face.</summary>
    SignIn,

    /// <summary>In place of the code, after the password.</summary>
    SecondFactor,

    /// <summary>Within a session, to show again who one is; as strict as a sign-in.</summary>
    Confirm,
}
