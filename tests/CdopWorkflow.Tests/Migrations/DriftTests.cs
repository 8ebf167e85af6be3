using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CdopWorkflow.Tests.Migrations;

/// <summary>A model that changed without a migration (deploy/add-migration) would only be noticed by whoever upgrades.</summary>
public sealed class DriftTests
{
    public static TheoryData<Type> Providers =>
        [typeof(CdopWorkflow.Migrations.Sqlite.DesignTime), typeof(CdopWorkflow.Migrations.PostgreSql.DesignTime), typeof(CdopWorkflow.Migrations.SqlServer.DesignTime)];

    [Theory]
    [MemberData(nameof(Providers))]
    public void The_migrations_say_what_the_models_say(Type provider)
    {
        var factory = Activator.CreateInstance(provider)!;
        DbContext[] contexts =
        [
            ((IDesignTimeDbContextFactory<NotificationsDb>)factory).CreateDbContext([]),
            ((IDesignTimeDbContextFactory<ReviewsDb>)factory).CreateDbContext([]),
            ((IDesignTimeDbContextFactory<AnalyticsDb>)factory).CreateDbContext([]),
            ((IDesignTimeDbContextFactory<AlertsDb>)factory).CreateDbContext([]),
            ((IDesignTimeDbContextFactory<IdentityDb>)factory).CreateDbContext([]),
        ];
        Assert.All(contexts, context => Assert.False(context.Database.HasPendingModelChanges(), context.GetType().Name));
        Assert.All(contexts, context => Assert.NotEmpty(context.Database.GetMigrations()));
    }
}
