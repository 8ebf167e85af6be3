using CdopWorkflow.Platform.Telemetry;

namespace CdopWorkflow.Host.Telemetry;

internal static class TelemetryRegistration
{
    /// <exception cref="InvalidOperationException">The collector's address is not one.</exception>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration, HostSettings settings)
    {
        var collector = (configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new()).Collector;
        if (collector is null)
        {
            return services;
        }

        if (!collector.IsAbsoluteUri || collector.Scheme is not ("http" or "https"))
        {
            throw new InvalidOperationException($"Telemetry:Collector is {collector}; it must be an address such as http://127.0.0.1:4318");
        }

        return services.AddHostedService(_ => new TelemetryExport(collector, settings)).AddHostedService<MeasureQueues>();
    }
}
