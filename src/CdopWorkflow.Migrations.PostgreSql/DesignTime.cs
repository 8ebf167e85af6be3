using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CdopWorkflow.Migrations.PostgreSql;

/// <summary>Each service's context as <c>dotnet ef</c> needs it: the model and the provider, no connection.</summary>
public sealed class DesignTime :
    IDesignTimeDbContextFactory<NotificationsDb>,
    IDesignTimeDbContextFactory<ReviewsDb>,
    IDesignTimeDbContextFactory<AnalyticsDb>,
    IDesignTimeDbContextFactory<AlertsDb>,
    IDesignTimeDbContextFactory<IdentityDb>
{
    private static readonly ServiceDbParts Parts =
        new(TimeProvider.System, new CurrentPerson(new HttpContextAccessor()), new EventSerializer([]), new OutboxSignals());

    NotificationsDb IDesignTimeDbContextFactory<NotificationsDb>.CreateDbContext(string[] args) => new(Options<NotificationsDb>(), Parts);

    ReviewsDb IDesignTimeDbContextFactory<ReviewsDb>.CreateDbContext(string[] args) => new(Options<ReviewsDb>(), Parts);

    AnalyticsDb IDesignTimeDbContextFactory<AnalyticsDb>.CreateDbContext(string[] args) => new(Options<AnalyticsDb>(), Parts);

    AlertsDb IDesignTimeDbContextFactory<AlertsDb>.CreateDbContext(string[] args) => new(Options<AlertsDb>(), Parts);

    IdentityDb IDesignTimeDbContextFactory<IdentityDb>.CreateDbContext(string[] args) => new(Options<IdentityDb>(), Parts);

    private static DbContextOptions<TDb> Options<TDb>()
        where TDb : DbContext => new DbContextOptionsBuilder<TDb>()
            .UseNpgsql("Host=localhost", postgres => postgres.MigrationsAssembly(typeof(DesignTime).Assembly)).Options;
}
