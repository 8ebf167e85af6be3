using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Platform.Messaging;

public static class MessagingRegistration
{
    /// <summary>Makes <typeparamref name="TConsumer"/> learn every <typeparamref name="TEvent"/>, once, in its own database.</summary>
    public static IServiceCollection AddConsumer<TDb, TEvent, TConsumer>(this IServiceCollection services)
        where TDb : ServiceDb
        where TEvent : class, IEvent
        where TConsumer : class, IConsume<TEvent>
    {
        services.AddScoped<TConsumer>();
        services.AddSingleton(new KnownEvent(typeof(TEvent)));
        services.AddSingleton<ISubscription, Subscription<TDb, TEvent, TConsumer>>();
        return services;
    }
}
