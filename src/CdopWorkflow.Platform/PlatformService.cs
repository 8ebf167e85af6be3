using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Audit;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Platform.Telemetry;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Platform;

/// <summary>What every role stands on.</summary>
public static class PlatformService
{
    public static IServiceCollection AddPlatform(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentPerson>();
        services.AddScoped(provider => ActivatorUtilities.CreateInstance<ServiceDbParts>(provider) with
        {
            Letters = provider.GetRequiredService<LetterBox>(),
            Sealer = provider.GetService<Sealer>(),
        });
        services.AddSingleton<OutboxSignals>();
        services.AddSingleton<EventSerializer>();
        services.TryAddSingleton<IOutboxTransport, InProcessTransport>();
        services.AddHostedService<RedeliveryWorker>();
        services.AddSingleton<DecideFailedMessage>();
        services.AddSingleton<BrokerStanding>();
        services.AddSingleton<FiguresNow>();
        services.AddHostedService(provider => provider.GetRequiredService<FiguresNow>());
        services.AddSingleton<OwnSecrets>();
        services.AddOptions<RoundsOptions>().BindConfiguration(RoundsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<RoundsWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<RoundsWorker>());
        services.AddOptions<AuditOptions>().BindConfiguration(AuditOptions.Section);
        services.AddRound<AnchorChains>();
        AddMail(services);
        AddSessions(services);
        return services;
    }

    private static void AddSessions(IServiceCollection services)
    {
        services.AddOptions<SessionLimits>().BindConfiguration(SessionLimits.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<IOptions<SessionLimits>>((cookie, limits) => cookie.ExpireTimeSpan = TimeSpan.FromMinutes(limits.Value.IdleMinutes));
        services.TryAddScoped<ISessionCheck, LearnedSessions>();
    }

    private static void AddMail(IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section)
            .Validate(options => !options.Faults().Any(), "The settings of the mail server are not valid")
            .ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<MailOptions>>().Value);
        services.AddSingleton<LetterBox>();
        services.AddSingleton<SmtpMailer>();
        services.AddScoped<SendLetters>();
        services.AddSingleton<LetterWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<LetterWorker>());
    }
}
