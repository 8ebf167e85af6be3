namespace CdopWorkflow.Host.Telemetry;

/// <summary>Settings under "Telemetry".</summary>
public sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>Base address of the collector that takes OTLP over HTTP: "http://127.0.0.1:4318". Nothing is measured for anyone while it is empty.</summary>
    public Uri? Collector { get; set; }
}
