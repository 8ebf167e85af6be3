using CdopWorkflow.Contracts;
using CdopWorkflow.Identity.Confirm;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Identity.Sessions;

/// <summary>Sessions: which there are, what ends them, and showing within one who one is.</summary>
internal static class SessionRegistration
{
    public static void AddSessions(this IServiceCollection services)
    {
        services.AddScoped<SessionRegister>();
        services.AddScoped<Session>();
        services.AddScoped<ISessionCheck>(provider => provider.GetRequiredService<Session>());
        services.AddScoped<HalfSession>();
        services.AddScoped<ConfirmHandler>();
        services.AddRound<ForgetSessions>();
        services.AddConsumer<IdentityDb, SessionSeen, LearnSessionSeen>();
    }
}
