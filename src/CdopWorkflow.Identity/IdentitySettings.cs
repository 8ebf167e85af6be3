using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Identity.SecondFactor;

namespace CdopWorkflow.Identity;

/// <summary>Settings of the Identity service. Section "Identity".</summary>
public sealed record IdentitySettings
{
    /// <summary>Wrong passwords in a row after which an account is locked for a while.</summary>
    [Range(3, 100)]
    public int LockAfterAttempts { get; init; } = 5;

    /// <summary>How long it is locked.</summary>
    [Range(1, 1440)]
    public int LockMinutes { get; init; } = 15;

    /// <summary>How long the link lasts with which a person sets a password.</summary>
    [Range(1, 30)]
    public int LinkDays { get; init; } = 7;

    /// <summary>How long a machine credential lasts.</summary>
    [Range(1, 730)]
    public int CredentialDays { get; init; } = 365;

    /// <summary>Rounds of PBKDF2 with SHA-512 in a password's hash; OWASP asks for 210,000. Fewer suit tests only.</summary>
    [Range(1_000, 10_000_000)]
    public int PasswordRounds { get; init; } = 210_000;

    /// <summary>Words that everybody at work knows, of which no password is made, separated by commas; the names of areas are among them without being listed.</summary>
    public string PasswordWords { get; init; } = "safeguarding, childdeath, childrens, overviewpanel, partnership";

    /// <summary>Whether everybody signs in with a second factor, or those who have set one up.</summary>
    public SecondFactorNeed SecondFactor { get; init; } = SecondFactorNeed.Required;
}
