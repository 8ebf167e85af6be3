using System.Collections.Concurrent;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Markers;

/// <summary>Every row of every outbox and inbox as it is written: what a broker would carry and keep.</summary>
internal sealed class OnTheWire : SaveChangesInterceptor
{
    private readonly ConcurrentQueue<(string WireName, string Row)> rows = new();

    public IEnumerable<(string WireName, string Row)> Rows => rows;

    public void ListenIn(WebApplicationBuilder builder)
    {
        builder.Services.ConfigureDbContext<NotificationsDb>(options => options.AddInterceptors(this));
        builder.Services.ConfigureDbContext<ReviewsDb>(options => options.AddInterceptors(this));
        builder.Services.ConfigureDbContext<AnalyticsDb>(options => options.AddInterceptors(this));
        builder.Services.ConfigureDbContext<AlertsDb>(options => options.AddInterceptors(this));
        builder.Services.ConfigureDbContext<IdentityDb>(options => options.AddInterceptors(this));
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        foreach (var entry in eventData.Context!.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            if (entry.Entity is OutboxMessage or InboxMessage)
            {
                var values = string.Join('\n', entry.Properties.Select(property => $"{property.Metadata.Name}: {property.CurrentValue}"));
                rows.Enqueue((entry.Entity is OutboxMessage sent ? sent.WireName : ((InboxMessage)entry.Entity).WireName ?? "", values));
            }
        }

        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }
}
