using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Identity.AuditLog;
using CdopWorkflow.Identity.ChangePassword;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.EnterCode;
using CdopWorkflow.Identity.InvitePerson;
using CdopWorkflow.Identity.IssueCredential;
using CdopWorkflow.Identity.MakeRecoveryCodes;
using CdopWorkflow.Identity.Passkeys;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Identity.PersonDetails;
using CdopWorkflow.Identity.Provider;
using CdopWorkflow.Identity.ReferenceData;
using CdopWorkflow.Identity.RenewCredential;
using CdopWorkflow.Identity.RevokeCredential;
using CdopWorkflow.Identity.SecondFactor;
using CdopWorkflow.Identity.Sessions;
using CdopWorkflow.Identity.SetPassword;
using CdopWorkflow.Identity.SetUpAuthenticator;
using CdopWorkflow.Identity.SignIn;
using CdopWorkflow.Identity.StaffNews;
using CdopWorkflow.Identity.WorkHeld;
using CdopWorkflow.Platform;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Audit;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Web;
using CdopWorkflow.Web.Layout;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Identity;

/// <summary>What the Identity service consists of.</summary>
public static class IdentityService
{
    public static ServiceDefinition Definition { get; } = new("identity", Add, routes => routes.MapProvider(), typeof(IdentityService));

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<IdentitySettings>().Bind(configuration.GetSection("Identity")).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped(provider => provider.GetRequiredService<IOptionsSnapshot<IdentitySettings>>().Value);
        services.TryAddSingleton(AreaTable.Shipped);
        services.AddServiceDb<IdentityDb>("identity");
        services.AddScoped<IFindRecords, FindInIdentity>();
        AddAccounts(services);
        services.AddSessions();
        services.AddProvider(configuration);
        services.AddPasskeys(configuration);
        services.AddLetters<IdentityDb>();
        services.AddScoped<SignInHandler>();
        services.AddScoped<SignInCount>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<EnterCodeHandler>();
        services.AddScoped<SetUpAuthenticatorHandler>();
        services.AddScoped<MakeRecoveryCodesHandler>();
        services.AddScoped<InvitePersonHandler>();
        services.AddScoped<ChangePersonHandler>();
        services.AddScoped<SetPasswordHandler>();
        services.AddScoped<ChangePasswordHandler>();
        services.AddScoped<IssueCredentialHandler>();
        services.AddScoped<RevokeCredentialHandler>();
        services.AddScoped<RenewCredentialHandler>();
        services.AddNavigation(new NavigationItem("People", "/account/people", Policies.Administrator, 700));
        services.AddNavigation(new NavigationItem("Machines", "/account/machines", Policies.Administrator, 710));
        services.AddScoped<TakeInReference>();
        services.AddNavigation(new NavigationItem("Reference data", "/account/reference-data", Policies.Administrator, 715));
        services.AddNavigation(new NavigationItem("Audit log", "/account/audit", Policies.Auditor, 720));
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";

                // ours are the only password rules: the framework's ask for characters, not for length
                options.Password = new PasswordOptions
                {
                    RequiredLength = 1,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
            })
            .AddPasswordValidator<PasswordRules>();
        services.AddScoped<PasswordRules>();
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddOptions<PasswordHasherOptions>().Configure<IOptions<IdentitySettings>>((hasher, settings) => hasher.IterationCount = settings.Value.PasswordRounds);
        services.AddScoped<Accounts>();
        services.AddScoped<TellOfStaff>();
        services.AddScoped<RetellAccess>();
        services.AddRound<TellOfEarlierStaff>();
        services.AddConsumer<IdentityDb, WorkCounted, LearnWorkCounted>();
        services.AddConsumer<IdentityDb, OpenReviewsCounted, LearnOpenReviewsCounted>();
        services.AddScoped<WorkLeftBehind>();
        services.AddScoped<KeptAreas>();
        services.AddSingleton<Decoy>();
    }
}
