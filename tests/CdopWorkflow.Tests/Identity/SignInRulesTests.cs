using CdopWorkflow.Identity;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Identity.SignIn;

namespace CdopWorkflow.Tests.Identity;

public sealed class SignInRulesTests
{
    private static readonly DateTimeOffset Now = new(2025, 3, 10, 8, 0, 0, TimeSpan.Zero);
    private static readonly IdentitySettings Settings = new();

    [Theory]
    [InlineData(3, false, SignInOutcome.WrongPassword)]
    [InlineData(4, false, SignInOutcome.WrongPasswordAndLocked)]
    [InlineData(4, true, SignInOutcome.Welcome)]
    public void The_fifth_wrong_password_in_a_row_locks(int failures, bool right, SignInOutcome outcome) =>
        Assert.Equal(outcome, SignInRules.Decide(Account(failures), right, Now, Settings));

    [Fact]
    public void A_locked_account_refuses_the_right_password_until_the_lock_ends()
    {
        var account = Account();
        account.LockoutEnd = Now.AddMinutes(15);

        Assert.Equal(SignInOutcome.Locked, SignInRules.Decide(account, true, Now.AddMinutes(15).AddTicks(-1), Settings));
        Assert.Equal(SignInOutcome.Welcome, SignInRules.Decide(account, true, Now.AddMinutes(15), Settings));
    }

    [Fact]
    public void A_deactivated_account_refuses_the_right_password()
    {
        var account = Account();
        account.DeactivatedAt = Now;

        Assert.Equal(SignInOutcome.Deactivated, SignInRules.Decide(account, true, Now, Settings));
    }

    [Fact]
    public void An_unknown_address_is_refused() => Assert.Equal(SignInOutcome.UnknownAccount, SignInRules.Decide(null, false, Now, Settings));

    private static Account Account(int failures = 0) => new() { Name = "Asha Rahman", AccessFailedCount = failures };
}
