using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Identity;
using CdopWorkflow.Tests.Reviews.Returns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using IdentityGiven = CdopWorkflow.Tests.Identity.Given;
using NotificationGiven = CdopWorkflow.Tests.Notifications.Given;

namespace CdopWorkflow.Tests.Attack;

/// <summary>
/// Whoever is refused learns nothing by the time it took, because for each of them the same was done: as many passwords computed, the same
/// statements. Counted, not timed: a timing test on a shared machine proves nothing. deploy/security/timing measures.
/// </summary>
public sealed partial class SameWorkTests
{
    private const string Password = "umbrella canoe drizzle";
    private static readonly Grant Analyst = new(Role.Analyst, AreaTable.England);

    [Fact]
    public async Task Every_refused_sign_in_costs_one_password_and_the_same_statements()
    {
        var work = new Work();
        await using var app = await TestApp.StartAsync(adjust: builder =>
        {
            builder.Configuration["Identity:PasswordRounds"] = "1000";
            work.Watch(builder);
            builder.Services.Replace(ServiceDescriptor.Scoped<IPasswordHasher<Account>>(services => new CountedHasher(services.GetRequiredService<IOptions<PasswordHasherOptions>>(), work)));
        });
        foreach (var name in new[] { "wrong", "locked", "closed", "first" })
        {
            await app.AnAccountAsync($"{name}@example.org", Analyst);
        }

        await app.UseAsync<Accounts, Guid>(async accounts =>
            (await accounts.CreateAsync("Nova", "invited@example.org", null, [Analyst], TestContext.Current.CancellationToken)).Value);
        await app.UseAsync(async (IdentityDb db) =>
        {
            (await db.Accounts.SingleAsync(row => row.Email == "locked@example.org")).LockoutEnd = app.Clock.GetUtcNow().AddHours(1);
            (await db.Accounts.SingleAsync(row => row.Email == "closed@example.org")).DeactivatedAt = app.Clock.GetUtcNow();
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var form = await app.Anonymous().GetAsync("/account/sign-in");
        await RefusedAsync("first@example.org");

        var wrong = await RefusedAsync("wrong@example.org");
        Assert.Equal(1, wrong.Count(step => step == CountedHasher.Step));
        Assert.Contains("UPDATE account", wrong);
        foreach (var (who, password) in new[] { ("nobody@example.org", "wrong"), ("locked@example.org", "wrong"), ("locked@example.org", IdentityGiven.Password), ("closed@example.org", IdentityGiven.Password), ("invited@example.org", "wrong") })
        {
            Assert.Equal(wrong, await RefusedAsync(who, password));
        }

        async Task<string[]> RefusedAsync(string who, string password = "wrong")
        {
            work.Forget();
            (await form.SubmitAsync("Sign in", ("Form.Email", who), ("Form.Password", password))).ShowsError("Your email address or password is not right");
            return work.Done();
        }
    }

    [Fact]
    public async Task Links_for_a_password_that_are_unknown_used_or_expired_cost_the_same()
    {
        var work = new Work();
        await using var app = await TestApp.StartAsync(adjust: work.Watch);
        var tokens = new Dictionary<string, string> { ["unknown"] = Secret.Create() };
        foreach (var name in new[] { "used", "expired", "closed" })
        {
            var account = await app.UseAsync<Accounts, Guid>(async accounts =>
                (await accounts.CreateAsync("Nova", $"{name}@example.org", null, [Analyst], TestContext.Current.CancellationToken)).Value);
            tokens[name] = Secret.Create();
            await app.UseAsync(async (IdentityDb db) =>
            {
                db.Invitations.Add(new Invitation { AccountId = account, TokenHash = Secret.Hash(tokens[name]), ExpiresAt = app.Clock.GetUtcNow().AddDays(name == "expired" ? -1 : 1), EndedAt = name == "used" ? app.Clock.GetUtcNow() : null });
                (await db.Accounts.SingleAsync(row => row.Id == account)).DeactivatedAt = name == "closed" ? app.Clock.GetUtcNow() : null;
                await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            });
        }

        var costs = new List<string[]>();
        foreach (var link in tokens.Values)
        {
            var browser = app.Anonymous();
            var form = await browser.GetAsync("/account/sign-in");
            work.Forget();
            await browser.GetAsync($"/account/set-password/{link}");
            await browser.PostAsync($"/account/set-password/{link}", [new("Form.Password", Password), new("__RequestVerificationToken", form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);
            costs.Add(work.Done());
        }

        Assert.Contains("SELECT invitation", costs[0]);
        Assert.All(costs, cost => Assert.Equal(costs[0], cost));
    }

    [Fact]
    public async Task Links_of_a_return_that_are_unknown_ended_or_expired_cost_the_same()
    {
        var work = new Work();
        await using var app = await TestApp.StartAsync(adjust: builder =>
        {
            Letters.MailIsSetUp(builder);
            work.Watch(builder);
        });
        var (_, link) = await ReturnByLinkTests.AskedAsync(app);
        var browser = app.Anonymous();
        (await browser.GetAsync(link)).Shows("asks for a return");

        var unknown = await CostAsync($"/returns/{LinkToken.Create()}");
        Assert.Contains("SELECT return_link", unknown);
        await app.UseAsync(async (ReviewsDb db) => await db.ReturnLinks.ExecuteUpdateAsync(row => row.SetProperty(one => one.EndedAt, app.Clock.GetUtcNow()), TestContext.Current.CancellationToken));
        Assert.Equal(unknown, await CostAsync(link));
        await app.UseAsync(async (ReviewsDb db) => await db.ReturnLinks.ExecuteUpdateAsync(
            row => row.SetProperty(one => one.EndedAt, (DateTimeOffset?)null).SetProperty(one => one.ExpiresAt, app.Clock.GetUtcNow()), TestContext.Current.CancellationToken));
        Assert.Equal(unknown, await CostAsync(link));

        async Task<string[]> CostAsync(string address)
        {
            work.Forget();
            Assert.Equal("/returns", (await browser.GetAsync(address)).Path);
            return work.Done();
        }
    }

    [Fact]
    public async Task Credentials_that_are_unknown_wrong_revoked_or_expired_cost_the_same()
    {
        var work = new Work();
        await using var app = await TestApp.StartAsync(adjust: work.Watch);
        string[] credentials = [NotificationGiven.Hospital, "revoked.secret", "expired.secret"];
        foreach (var credential in credentials)
        {
            await NotificationGiven.ACredentialAsync(app, credential, "Example Hospital");
        }

        await app.UseAsync(async (NotificationsDb db) =>
        {
            (await db.MachineCredentials.SingleAsync(row => row.KeyId == "revoked")).Revoked = true;
            (await db.MachineCredentials.SingleAsync(row => row.KeyId == "expired")).ValidUntil = app.Clock.GetUtcNow();
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var costs = new List<string[]>();
        foreach (var shown in new[] { "nobody.secret", $"{NotificationGiven.Hospital}x", "revoked.secret", "expired.secret" })
        {
            work.Forget();
            using var answer = await app.Api(shown).GetAsync("/api/v1/notifications/N-2025-000001", TestContext.Current.CancellationToken);
            Assert.Equal(System.Net.HttpStatusCode.Unauthorized, answer.StatusCode);
            costs.Add(work.Done());
        }

        Assert.Contains("SELECT machine_credential", costs[0]);
        Assert.All(costs, cost => Assert.Equal(costs[0], cost));
    }

    /// <summary>What was asked of the databases, but for what rounds and dispatchers ask beside it.</summary>
    private sealed partial class Work : DbCommandInterceptor
    {
        private static readonly string[] Tables = ["account", "account_grant", "audit", "invitation", "return_link", "review", "machine_credential"];
        private readonly ConcurrentQueue<string> steps = [];

        public void Watch(WebApplicationBuilder builder)
        {
            builder.Services.ConfigureDbContext<IdentityDb>(options => options.AddInterceptors(this));
            builder.Services.ConfigureDbContext<ReviewsDb>(options => options.AddInterceptors(this));
            builder.Services.ConfigureDbContext<NotificationsDb>(options => options.AddInterceptors(this));
        }

        public void Note(string step) => steps.Enqueue(step);

        public void Forget() => steps.Clear();

        public string[] Done() => [.. steps];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Note(command);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Note(command);
            return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
        }

        private void Note(DbCommand command)
        {
            if (Statement().Match(command.CommandText) is { Success: true } found && Tables.Contains(found.Groups["table"].Value))
            {
                steps.Enqueue($"{found.Groups["verb"].Value} {found.Groups["table"].Value}");
            }
        }

        [GeneratedRegex(@"(?<verb>SELECT|INSERT|UPDATE|DELETE)\b(?:.*?\b(?:FROM|INTO))? ""(?<table>\w+)""", RegexOptions.Singleline)]
        private static partial Regex Statement();
    }

    private sealed class CountedHasher(IOptions<PasswordHasherOptions> options, Work work) : PasswordHasher<Account>(options)
    {
        public const string Step = "password computed";

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            work.Note(Step);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
