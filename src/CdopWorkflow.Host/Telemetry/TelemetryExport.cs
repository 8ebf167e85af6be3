using CdopWorkflow.Platform.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CdopWorkflow.Host.Telemetry;

/// <summary>Sends traces and figures to the collector for as long as the program runs. A collector that does not answer loses them and stops nothing.</summary>
internal sealed class TelemetryExport(Uri collector, HostSettings settings) : IHostedLifecycleService, IDisposable
{
    private readonly ResourceBuilder resource = ResourceBuilder.CreateDefault()
        .AddService($"cdop-{string.Join('-', settings.Services.Select(service => service.Role))}", "cdop", autoGenerateServiceInstanceId: true);

    private TracerProvider? traces;
    private MeterProvider? figures;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource(Traces.SourceName, "Microsoft.AspNetCore")
            .AddProcessor(new WithoutAddresses())
            .AddOtlpExporter(options => Configure(options, "v1/traces"))
            .Build();
        figures = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter(Figures.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql")
            .AddOtlpExporter(options => Configure(options, "v1/metrics"))
            .Build();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>After everything else has stopped, so that what it did last is sent.</summary>
    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        traces?.ForceFlush(2000);
        figures?.ForceFlush(2000);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces?.Dispose();
        figures?.Dispose();
    }

    private void Configure(OtlpExporterOptions options, string path)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri($"{collector.AbsoluteUri.TrimEnd('/')}/{path}");
    }
}
