using CdopWorkflow.Platform.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CdopWorkflow.Platform.Data;

public static class DatabaseRegistration
{
    /// <summary>Gives a service its database, on the configured provider, and the dispatcher of its outbox.</summary>
    /// <param name="services">Where it is registered.</param>
    /// <param name="name">The service's name: the file's, and the key of its connection string.</param>
    public static IServiceCollection AddServiceDb<TDb>(this IServiceCollection services, string name)
        where TDb : ServiceDb
    {
        services.AddDbContext<TDb>((provider, options) => Configure(options, provider.GetRequiredService<DatabaseOptions>(), name));
        services.AddSingleton<OutboxDispatcher<TDb>>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<OutboxDispatcher<TDb>>());
        services.AddSingleton(new ServiceDatabase(name, typeof(TDb)));
        return services;
    }

    private static void Configure(DbContextOptionsBuilder options, DatabaseOptions database, string name)
    {
        switch (database.Provider)
        {
            case DatabaseProvider.Sqlite:
                options.UseSqlite($"Data Source={database.FileOf(name)}", sqlite => sqlite.MigrationsAssembly("CdopWorkflow.Migrations.Sqlite"))
                    .AddInterceptors(new SqlitePragmas())

                    // a table that is rebuilt outside a transaction: the host copies the file before it migrates
                    .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning));
                break;
            case DatabaseProvider.PostgreSql:
                options.UseNpgsql(PostgreSqlConnection.Of(database.Connections[name]), postgres => postgres.MigrationsAssembly("CdopWorkflow.Migrations.PostgreSql"));
                break;
            case DatabaseProvider.SqlServer:
                options.UseSqlServer(database.Connections[name], server => server.MigrationsAssembly("CdopWorkflow.Migrations.SqlServer"));
                break;
        }
    }
}
