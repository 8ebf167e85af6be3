namespace CdopWorkflow.Platform.Telemetry;

/// <summary>A figure as it stands in this process.</summary>
/// <param name="Name">"cdop.outbox.age".</param>
/// <param name="Meaning">What it is, in words.</param>
/// <param name="Of">The service, consumer or action; empty where there is but one.</param>
/// <param name="Value">Of a counter what it came to since the process started; of a distribution the mean.</param>
/// <param name="Unit">"s" for seconds, else what is counted.</param>
/// <param name="Times">Of a distribution, how often it was measured; else null.</param>
public sealed record FigureNow(string Name, string Meaning, string Of, double Value, string Unit, long? Times);
