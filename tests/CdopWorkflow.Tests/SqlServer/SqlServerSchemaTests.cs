using System.Globalization;
using System.Text.RegularExpressions;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Migrations.SqlServer;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CdopWorkflow.Tests.SqlServer;

/// <summary>The script that makes the tables on SQL Server, and the limits that SQL Server would only name when it runs.</summary>
public sealed partial class SqlServerSchemaTests
{
    private const int LongestKey = 900;
    private const int LongestIndex = 1700;

    public static TheoryData<string> Services => ["notifications", "reviews", "analytics", "alerts", "identity"];

    [Theory]
    [MemberData(nameof(Services))]
    public void A_script_makes_every_table(string service)
    {
        using var db = Open(service);
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        Assert.All(db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct(), table => Assert.Contains($"[{table}]", script, StringComparison.Ordinal));
        Assert.Empty(TransactSql.Faults(script));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void No_key_and_no_index_is_longer_than_sql_server_takes(string service)
    {
        using var db = Open(service);
        Assert.All(db.Model.GetEntityTypes().SelectMany(type => type.GetKeys()), key => Assert.InRange(key.Properties.Sum(BytesOf), 1, LongestKey));
        Assert.All(db.Model.GetEntityTypes().SelectMany(type => type.GetIndexes()), index => Assert.InRange(index.Properties.Sum(BytesOf), 1, LongestIndex));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void No_row_is_deleted_by_way_of_two_others(string service)
    {
        using var db = Open(service);
        foreach (var first in db.Model.GetEntityTypes())
        {
            var reached = new List<string>();
            Follow(first, reached, 0);
            Assert.Equal(reached.Distinct(), reached);
        }
    }

    private static void Follow(IEntityType from, List<string> reached, int depth)
    {
        Assert.True(depth < 30, $"{from.Name} is deleted by way of itself.");
        foreach (var key in from.GetReferencingForeignKeys().Where(key => key.DeleteBehavior == DeleteBehavior.Cascade && key.DeclaringEntityType.GetTableName() != from.GetTableName()))
        {
            reached.Add(key.DeclaringEntityType.Name);
            Follow(key.DeclaringEntityType, reached, depth + 1);
        }
    }

    private static int BytesOf(IProperty property)
    {
        var type = property.GetColumnType();
        return Length().Match(type) is { Success: true } length
            ? (length.Groups[2].Value == "max" ? int.MaxValue / 16 : int.Parse(length.Groups[2].Value, CultureInfo.InvariantCulture)) * (length.Groups[1].Value == "nvarchar" ? 2 : 1)
            : 16;
    }

    private static DbContext Open(string service)
    {
        var factory = new DesignTime();
        return service switch
        {
            "notifications" => ((IDesignTimeDbContextFactory<NotificationsDb>)factory).CreateDbContext([]),
            "reviews" => ((IDesignTimeDbContextFactory<ReviewsDb>)factory).CreateDbContext([]),
            "analytics" => ((IDesignTimeDbContextFactory<AnalyticsDb>)factory).CreateDbContext([]),
            "alerts" => ((IDesignTimeDbContextFactory<AlertsDb>)factory).CreateDbContext([]),
            _ => ((IDesignTimeDbContextFactory<IdentityDb>)factory).CreateDbContext([]),
        };
    }

    [GeneratedRegex(@"^(nvarchar|varchar|varbinary)\((\w+)\)$")]
    private static partial Regex Length();
}
