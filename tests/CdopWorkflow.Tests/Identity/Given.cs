using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Audit;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Identity;

/// <summary>People who have accounts, and what the log says about them.</summary>
internal static class Given
{
    public const string Password = "violet kettle harbour";

    /// <summary>An application whose password hashes cost little, and which asks for a second factor where the test is about it.</summary>
    public static Task<TestApp> AnAppAsync(bool secondFactor = false) => TestApp.StartAsync(adjust: builder =>
    {
        builder.Configuration["Identity:PasswordRounds"] = "1000";
        builder.Configuration["Identity:SecondFactor"] = secondFactor ? null : "Offered";
    });

    public static Task<Guid> AnAccountAsync(this TestApp app, string email, params Grant[] grants) => app.UseAsync<Accounts, Guid>(async accounts =>
    {
        var decision = await accounts.CreateAsync("Asha Rahman", email, Password, grants, TestContext.Current.CancellationToken);
        Assert.Empty(decision.Refusals);
        return decision.Value;
    });

    public static async Task<Page> SignInAsync(this Browser browser, string email, string password = Password, string path = "/account/sign-in") =>
        await (await browser.GetAsync(path)).SubmitAsync("Sign in", ("Form.Email", email), ("Form.Password", password));

    public static Task<List<AuditEntry>> AuditAsync(this TestApp app, string action) => app.UseAsync<IdentityDb, List<AuditEntry>>(db =>
        db.AuditEntries.Where(entry => entry.Action == action).OrderBy(entry => entry.Sequence).ToListAsync(TestContext.Current.CancellationToken));
}
