using System.Text.Json;
using CdopWorkflow.Host;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.SystemTests.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CdopWorkflow.SystemTests.Encryption;

/// <summary>What docs/region.md says about the connection string keeps the way to PostgreSQL encrypted, and to the right server only.</summary>
public sealed class DatabaseEncryptionTests : IAsyncLifetime
{
    private readonly TestAuthority authority = new();
    private readonly TestAuthority stranger = new();
    private PostgreSqlServer server = null!;

    public async ValueTask InitializeAsync() => server = await PostgreSqlServer.StartAsync(authority);

    [Fact]
    public Task A_role_reaches_its_database_under_encryption() => WithAsync("127.0.0.1", authority.Authority, async db =>
    {
        await db.Database.OpenConnectionAsync();
        Assert.True((await db.Database.SqlQueryRaw<bool>("select ssl as \"Value\" from pg_stat_ssl where pid = pg_backend_pid()").ToListAsync()).Single());
    });

    [Fact]
    public Task A_server_with_a_certificate_of_another_authority_is_refused() => WithAsync("127.0.0.1", stranger.Authority, RefusedAsync);

    [Fact]
    public Task A_server_whose_certificate_is_for_another_name_is_refused() => WithAsync("localhost", authority.Authority, RefusedAsync);

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        authority.Dispose();
        stranger.Dispose();
    }

    private static async Task RefusedAsync(IdentityDb db)
    {
        var refused = await Assert.ThrowsAsync<NpgsqlException>(() => db.Database.OpenConnectionAsync());
        Assert.IsType<System.Security.Authentication.AuthenticationException>(refused.InnerException);
    }

    private async Task WithAsync(string host, string trusted, Func<IdentityDb, Task> work)
    {
        var folder = Directory.CreateTempSubdirectory("cdop-encrypted-").FullName;
        var connection = $"Host={host};Port={server.Port};Username=cdop;Password={server.Password};Database=postgres;SSL Mode=VerifyFull;Root Certificate={trusted}";
        await File.WriteAllTextAsync(Path.Combine(folder, "settings.json"), JsonSerializer.Serialize(new
        {
            Database = new { Provider = "PostgreSql", Connections = new { identity = connection } },
        }));
        await using (var app = CdopHost.Build(new HostSettings(folder, Roles.Parse("identity", out _)), builder => builder.Logging.ClearProviders()))
        {
            await using var scope = app.Services.CreateAsyncScope();
            await work(scope.ServiceProvider.GetRequiredService<IdentityDb>());
        }

        Directory.Delete(folder, recursive: true);
    }
}
