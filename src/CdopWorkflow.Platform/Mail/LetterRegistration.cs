using CdopWorkflow.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Platform.Mail;

/// <summary>A database whose service sends letters.</summary>
public sealed record LetterDatabase(Type ContextType);

public static class LetterRegistration
{
    /// <summary>Lets a service post letters: they are queued, sealed, in its own database.</summary>
    public static IServiceCollection AddLetters<TDb>(this IServiceCollection services)
        where TDb : ServiceDb => services.AddSingleton(new LetterDatabase(typeof(TDb)));
}
