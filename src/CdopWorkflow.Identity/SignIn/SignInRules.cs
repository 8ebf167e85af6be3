using CdopWorkflow.Identity.People;

namespace CdopWorkflow.Identity.SignIn;

/// <summary>What a sign-in comes to. Only the audit log learns which of the refusals it was; the person reads the same words for all.</summary>
public enum SignInOutcome
{
    Welcome,
    WrongPassword,
    WrongPasswordAndLocked,
    Locked,
    Deactivated,
    UnknownAccount,
}

public static class SignInRules
{
    public static SignInOutcome Decide(Account? account, bool passwordIsRight, DateTimeOffset now, IdentitySettings settings) => account switch
    {
        null => SignInOutcome.UnknownAccount,
        { Active: false } => SignInOutcome.Deactivated,
        { LockoutEnd: { } until } when now < until => SignInOutcome.Locked,
        _ when passwordIsRight => SignInOutcome.Welcome,
        _ when account.AccessFailedCount + 1 >= settings.LockAfterAttempts => SignInOutcome.WrongPasswordAndLocked,
        _ => SignInOutcome.WrongPassword,
    };
}
