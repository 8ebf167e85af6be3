using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;

namespace CdopWorkflow.Platform.Telemetry;

/// <summary>Listens to the figures of this process itself, so that operators see them where no collector is set up.</summary>
public sealed class FiguresNow : IHostedService, IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<(Instrument Instrument, string Of), (double Sum, long Times)> counted = new();

    public FiguresNow()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == Figures.MeterName)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Every figure there is, by name.</summary>
    public IReadOnlyList<FigureNow> Read()
    {
        listener.RecordObservableInstruments();
        return
        [
            .. counted.Select(figure => Of(figure.Key.Instrument, figure.Key.Of, figure.Value.Sum, figure.Value.Times))
                .OrderBy(figure => figure.Name, StringComparer.Ordinal).ThenBy(figure => figure.Of, StringComparer.Ordinal),
        ];
    }

    public void Dispose() => listener.Dispose();

    private static FigureNow Of(Instrument instrument, string of, double sum, long times) => new(
        instrument.Name,
        instrument.Description ?? "",
        of,
        instrument is Histogram<double> ? sum / times : sum,
        instrument.Unit == "s" ? "s" : "",
        instrument is Histogram<double> ? times : null);

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var of = new List<string>();
        foreach (var tag in tags)
        {
            of.Add($"{tag.Value}");
        }

        counted.AddOrUpdate((instrument, string.Join(", ", of)), (value, 1), (_, before) => instrument.IsObservable ? (value, 1) : (before.Sum + value, before.Times + 1));
    }
}
