using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.ReportFiles;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Analytics;

/// <summary>Analytics on its own, fed with facts as Reviews would send them, with an ear on what it tells others.</summary>
public sealed class AnalyticsApp : IAsyncDisposable
{
    private readonly Heard heard;

    private AnalyticsApp(TestApp app, Heard heard)
    {
        App = app;
        this.heard = heard;
    }

    public TestApp App { get; }

    /// <summary>What Analytics has told, in order.</summary>
    public IReadOnlyList<IEvent> Told => heard.Events;

    public static async Task<AnalyticsApp> StartAsync(DateOnly? on = null, PrintSettings? print = null)
    {
        var heard = new Heard();
        var app = await TestApp.StartAsync(At(on ?? new DateOnly(2025, 9, 2)), "analytics", builder =>
        {
            builder.Services.AddSingleton(heard);
            if (print is not null)
            {
                builder.Configuration["Analytics:Print:Browser"] = print.Browser;
                builder.Configuration["Analytics:Print:Sandbox"] = print.Sandbox.ToString();
            }

            builder.Services.AddConsumer<AnalyticsDb, ThemeDetected, Ear>();
            builder.Services.AddConsumer<AnalyticsDb, ThemeNoLongerMet, Ear>();
            builder.Services.AddConsumer<AnalyticsDb, PracticeMeasured, Ear>();
        });
        return new AnalyticsApp(app, heard);
    }

    /// <summary>Ten in the morning in the UK.</summary>
    public static DateTimeOffset At(DateOnly day) => UkTime.Instant(day, new TimeOnly(10, 0));

    public void MoveTo(DateOnly day) => App.Clock.MoveTo(At(day));

    public Task SendAsync(params IEnumerable<Sent> facts) => SendAsync(facts, settle: true);

    public async Task SendAsync(IEnumerable<Sent> facts, bool settle)
    {
        await App.UseAsync<AnalyticsDb>(async db =>
        {
            foreach (var fact in facts)
            {
                db.Publish(fact.Event, At(fact.On));
            }

            await db.SaveChangesAsync();
        });
        if (settle)
        {
            await App.SettleAsync();
        }
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    /// <summary>A fact and the day on which it came true.</summary>
    public sealed record Sent(IEvent Event, DateOnly On);

    private sealed class Heard
    {
        private readonly List<IEvent> events = [];

        public IReadOnlyList<IEvent> Events
        {
            get
            {
                lock (events)
                {
                    return [.. events];
                }
            }
        }

        public void Add(IEvent @event)
        {
            lock (events)
            {
                events.Add(@event);
            }
        }
    }

    private sealed class Ear(Heard heard) : IConsume<ThemeDetected>, IConsume<ThemeNoLongerMet>, IConsume<PracticeMeasured>
    {
        public Task ConsumeAsync(ThemeDetected @event, Envelope envelope, CancellationToken cancel) => Hear(@event);

        public Task ConsumeAsync(ThemeNoLongerMet @event, Envelope envelope, CancellationToken cancel) => Hear(@event);

        public Task ConsumeAsync(PracticeMeasured @event, Envelope envelope, CancellationToken cancel) => Hear(@event);

        private Task Hear(IEvent @event)
        {
            heard.Add(@event);
            return Task.CompletedTask;
        }
    }
}
