using CdopWorkflow.Alerts;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Analytics;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Alerts;

/// <summary>Alerts beside Analytics, fed with facts as Reviews would send them, with an ear on what Alerts tells others.</summary>
internal sealed class AlertsApp : IAsyncDisposable
{
    public const string Lancashire = "PAN-LANCASHIRE";
    public static readonly DateOnly Tuesday = new(2025, 9, 2);

    private readonly Heard heard;

    private AlertsApp(TestApp app, Heard heard)
    {
        App = app;
        this.heard = heard;
    }

    public TestApp App { get; }

    public IEnumerable<IEvent> Told => heard.Events;

    public Browser Lead => App.As(Role.SafeguardingLead, Lancashire, "Lena Lead");

    public Browser Chair => App.As(Role.Chair, Lancashire, "Carl Chair");

    /// <summary>A colleague of the lead's, who answers for another area of the region.</summary>
    public Browser Deputy => App.As(Role.SafeguardingLead, "MERSEYSIDE", "Dora Deputy");

    /// <summary>Lets Alerts know the lead, the chair and the deputy as Identity would tell of them.</summary>
    public Task KnowStaffAsync() => SendAsync(
        Known("test-lena-lead", "Lena Lead", Role.SafeguardingLead, Lancashire),
        Known("test-carl-chair", "Carl Chair", Role.Chair, Lancashire),
        Known("test-dora-deputy", "Dora Deputy", Role.SafeguardingLead, "MERSEYSIDE"));

    public static StaffChanged Known(string account, string name, Role role, string area, int version = 1, bool isOpen = true) =>
        new(account, name, $"{name.Split(' ')[0].ToLowerInvariant()}@example.org", [new StaffGrant($"{role}", area)], isOpen, version);

    public static async Task<AlertsApp> StartAsync(DateOnly? on = null, string? roles = "alerts,analytics,identity", Action<WebApplicationBuilder>? adjust = null)
    {
        var heard = new Heard();
        var app = await TestApp.StartAsync(AnalyticsApp.At(on ?? Tuesday), roles, builder =>
        {
            builder.Services.AddSingleton(heard);
            builder.Services.AddConsumer<AlertsDb, AlertEscalated, Ear>();
            builder.Services.AddConsumer<AlertsDb, AlertAnswered, Ear>();
            builder.Services.AddConsumer<AlertsDb, PracticeChanged, Ear>();
            builder.Services.AddConsumer<AlertsDb, QuestionAdded, Ear>();
            adjust?.Invoke(builder);
        });
        return new AlertsApp(app, heard);
    }

    public void MoveTo(DateOnly day, TimeOnly? at = null) => App.Clock.MoveTo(UkTime.Instant(day, at ?? new TimeOnly(10, 0)));

    public async Task SendAsync(params IEnumerable<IEvent> events)
    {
        // one by one: on a broker each arrives by itself
        foreach (var @event in events)
        {
            await App.UseAsync<AnalyticsDb>(async db =>
            {
                db.Publish(@event);
                await db.SaveChangesAsync();
            });
            await App.SettleAsync();
        }
    }

    public async Task SendFactsAsync(params IEnumerable<AnalyticsApp.Sent> facts)
    {
        await App.UseAsync<AnalyticsDb>(async db =>
        {
            foreach (var fact in facts)
            {
                db.Publish(fact.Event, AnalyticsApp.At(fact.On));
            }

            await db.SaveChangesAsync();
        });
        await App.SettleAsync();
    }

    public async Task RunRoundsAsync()
    {
        await App.RunRoundsAsync();
        await App.SettleAsync();
    }

    public Task<List<Alert>> AlertsAsync() => App.UseAsync<AlertsDb, List<Alert>>(db =>
        db.Alerts.AsNoTracking().Include(alert => alert.History.OrderBy(entry => entry.Number)).OrderBy(alert => alert.Reference).ToListAsync());

    public static ThemeDetected Detected(int version = 1, int cases = 5, int reviews = 8, string area = Lancashire, string theme = "co-sleeping") => new(
        theme, area, version, "count-and-ratio/1", "5 or more reviews with the theme in 365 days", new ThemeFigures(Tuesday.AddDays(-364), Tuesday, cases, reviews, 2, 7));

    public static ThemeNoLongerMet Ended(int version) =>
        new("co-sleeping", Lancashire, version, new ThemeFigures(Tuesday.AddDays(-364), Tuesday, 4, 8, 2, 7));

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private sealed class Heard
    {
        private readonly Lock door = new();
        private readonly List<IEvent> events = [];

        public IReadOnlyList<IEvent> Events
        {
            get
            {
                lock (door)
                {
                    return [.. events];
                }
            }
        }

        public Task AddAsync(IEvent @event)
        {
            lock (door)
            {
                events.Add(@event);
            }

            return Task.CompletedTask;
        }
    }

    private sealed class Ear(Heard heard) : IConsume<AlertEscalated>, IConsume<AlertAnswered>, IConsume<PracticeChanged>, IConsume<QuestionAdded>
    {
        public Task ConsumeAsync(AlertEscalated @event, Envelope envelope, CancellationToken cancel) => heard.AddAsync(@event);

        public Task ConsumeAsync(AlertAnswered @event, Envelope envelope, CancellationToken cancel) => heard.AddAsync(@event);

        public Task ConsumeAsync(PracticeChanged @event, Envelope envelope, CancellationToken cancel) => heard.AddAsync(@event);

        public Task ConsumeAsync(QuestionAdded @event, Envelope envelope, CancellationToken cancel) => heard.AddAsync(@event);
    }
}
