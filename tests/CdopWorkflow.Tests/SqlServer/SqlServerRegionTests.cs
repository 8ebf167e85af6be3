using System.Diagnostics;
using CdopWorkflow.Host;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.SystemTests.Servers;
using CdopWorkflow.Tests.Architecture;
using Microsoft.Data.SqlClient;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CdopWorkflow.Tests.SqlServer;

/// <summary>What the system tests say to a SQL Server that CDOP_TEST_SQLSERVER names, and what deploy/region-logins says to it: none is here to say it to.</summary>
public sealed class SqlServerRegionTests
{
    private const string Server = "Server=db.example.org,1433;User Id=sa;Password=the;sa's;TrustServerCertificate=True;Encrypt=True";

    private static readonly string[] RoleNames = [.. Roles.All.Select(service => service.Role)];

    private readonly SqlServerWords words = new(Server.Replace("the;sa's", "\"the;sa's\"", StringComparison.Ordinal), "0a1b2c3d");

    [Fact]
    public void A_role_connects_with_its_own_login_and_with_nothing_of_the_administrators()
    {
        var connection = new SqlConnectionStringBuilder(words.ConnectionTo("reviews", "analytics", "pass;word'"));
        Assert.Equal(("cdop_test_0a1b2c3d_reviews", "cdop_test_0a1b2c3d_analytics", "pass;word'"), (connection.InitialCatalog, connection.UserID, connection.Password));
        Assert.Equal(("db.example.org,1433", true, false), (connection.DataSource, connection.TrustServerCertificate, connection.IntegratedSecurity));
        Assert.DoesNotContain("the;sa's", connection.ConnectionString, StringComparison.Ordinal);
        Assert.Equal(("master", "sa", "the;sa's"), (new SqlConnectionStringBuilder(words.Administrator) is var all ? all.InitialCatalog : "", all!.UserID, all.Password));
        Assert.Equal("cdop_test_0a1b2c3d_alerts", new SqlConnectionStringBuilder(words.ConnectionTo("alerts")).InitialCatalog);
    }

    [Fact]
    public void A_script_is_sent_in_parts_that_sql_server_reads()
    {
        Assert.Equal(["one;\ntwo;", "three"], SqlServerWords.Batches("one;\ntwo;\nGO\n\n go \nthree\ngo\n"));
        Assert.All(words.Drop(RoleNames), statement => Assert.Empty(TransactSql.Faults(statement)));
    }

    [Fact]
    public async Task The_logins_script_makes_a_database_and_a_login_for_each_role_and_a_user_in_its_own_alone()
    {
        var script = await LoginsScriptAsync("SQLCMD", words.Names, ("reviews.database", "it's"));
        var batches = SqlServerWords.Batches(script);
        Assert.All(batches, batch => Assert.Empty(TransactSql.Faults(batch)));
        Assert.DoesNotContain(batches, batch => batch.Split('\n').Any(line => line.Trim() == "go"));

        var (parts, database, users) = (new Parts(), "", new List<(string Database, string User)>());
        foreach (var batch in batches)
        {
            var said = TransactSql.Parse(batch, out _);
            foreach (var use in said.Batches.SelectMany(part => part.Statements).OfType<UseStatement>())
            {
                database = use.DatabaseName.Value;
            }

            parts.Users.Clear();
            said.Accept(parts);
            users.AddRange(parts.Users.Select(user => (database, user)));
        }

        var names = RoleNames.Select(words.NameOf).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(names, parts.Databases.Order(StringComparer.Ordinal));
        Assert.Equal(names, parts.Logins.Order(StringComparer.Ordinal));
        Assert.Equal(names.Select(name => (name, name)), users.Order());
        Assert.Equal(names, parts.Snapshots.Order(StringComparer.Ordinal));
        Assert.Equal(["db_owner"], parts.ServerOrDatabaseRoles.Distinct());
        Assert.Contains("with password = N'it''s'", script, StringComparison.Ordinal);

        // what is made is taken away, and nothing else
        var dropped = new Parts();
        TransactSql.Parse(string.Join('\n', words.Drop(RoleNames)), out _).Accept(dropped);
        Assert.Equal(names, dropped.DroppedDatabases.Order(StringComparer.Ordinal));
        Assert.Equal(names, dropped.DroppedLogins.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_other_names_the_script_says_those_of_the_page_about_regions()
    {
        Assert.Contains("create database [cdop_reviews]", await LoginsScriptAsync("SQLCMD", ""), StringComparison.Ordinal);
        Assert.Contains("create database cdop_reviews owner cdop_reviews", await LoginsScriptAsync("PSQL", ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lock_of_an_outbox_lane_is_read_by_sql_server()
    {
        var source = await File.ReadAllTextAsync(Path.Combine(Solution.Root, "src", "CdopWorkflow.Platform", "Data", "ServiceDb.cs"), TestContext.Current.CancellationToken);
        var statement = source.Split("\"Microsoft.EntityFrameworkCore.SqlServer\" => \"")[1].Split('"')[0].Replace("{0}", "@p0", StringComparison.Ordinal);
        var hints = new Parts();
        TransactSql.Parse(statement, out var faults).Accept(hints);
        Assert.Empty(faults);
        Assert.Equal([TableHintKind.UpdLock, TableHintKind.Rowlock, TableHintKind.ReadPast], hints.Hints);
    }

    [Theory]
    [InlineData(-2, 11, false)]
    [InlineData(53, 20, true)]
    [InlineData(4060, 11, true)]
    [InlineData(1105, 17, true)]
    [InlineData(9002, 17, true)]
    [InlineData(1205, 13, true)]
    [InlineData(10054, 20, true)]
    [InlineData(6005, 14, true)]
    [InlineData(2627, 14, false)]
    [InlineData(547, 16, false)]
    [InlineData(207, 16, false)]
    [InlineData(18456, 14, false)]
    public void A_server_that_could_not_is_told_from_a_statement_that_was_wrong(int number, byte severity, bool outage) =>
        Assert.Equal(outage, SqlServerOutage.IsOne(number, severity));

    /// <summary>Runs the real script with programs that do nothing but keep what is said to the database.</summary>
    private static async Task<string> LoginsScriptAsync(string program, string names, params (string File, string Password)[] chosen)
    {
        var folder = Directory.CreateTempSubdirectory("cdop-logins-").FullName;
        var (passwords, said, keep) = (Path.Combine(folder, "passwords"), Path.Combine(folder, "said"), Path.Combine(folder, "keep"));
        Directory.CreateDirectory(passwords);
        foreach (var (file, password) in chosen)
        {
            await File.WriteAllTextAsync(Path.Combine(passwords, file), password + "\n");
        }

        await File.WriteAllTextAsync(keep, $"exec cat > '{said}'\n");
        var start = new ProcessStartInfo("bash", [Path.Combine(Solution.Root, "deploy", "region-logins"), passwords]) { RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["CDOP"], start.Environment["RABBITMQCTL"], start.Environment["CDOP_NAMES"]) = ("bash -c cat", "true", names);
        start.Environment[program] = $"bash {keep}";
        using var running = Process.Start(start)!;
        var errors = await running.StandardError.ReadToEndAsync();
        await running.WaitForExitAsync();
        Assert.True(running.ExitCode == 0, errors);
        var script = await File.ReadAllTextAsync(said);
        Directory.Delete(folder, recursive: true);
        return script;
    }

    /// <summary>What a script makes, gives and takes away.</summary>
    private sealed class Parts : TSqlFragmentVisitor
    {
        public List<string> Databases { get; } = [];

        public List<string> Logins { get; } = [];

        public List<string> Users { get; } = [];

        public List<string> Snapshots { get; } = [];

        public List<string> ServerOrDatabaseRoles { get; } = [];

        public List<string> DroppedDatabases { get; } = [];

        public List<string> DroppedLogins { get; } = [];

        public List<TableHintKind> Hints { get; } = [];

        public override void Visit(CreateDatabaseStatement node) => Databases.Add(node.DatabaseName.Value);

        public override void Visit(CreateLoginStatement node) => Logins.Add(node.Name.Value);

        public override void Visit(CreateUserStatement node)
        {
            Assert.Equal(node.Name.Value, node.UserLoginOption.Identifier.Value);
            Users.Add(node.Name.Value);
        }

        public override void Visit(AlterDatabaseSetStatement node)
        {
            if (node.Options.Any(option => option.OptionKind == DatabaseOptionKind.ReadCommittedSnapshot))
            {
                Snapshots.Add(node.DatabaseName.Value);
            }
        }

        public override void Visit(AlterRoleStatement node) => ServerOrDatabaseRoles.Add(node.Name.Value);

        public override void Visit(AlterServerRoleStatement node) => ServerOrDatabaseRoles.Add(node.Name.Value);

        public override void Visit(DropDatabaseStatement node) => DroppedDatabases.AddRange(node.Databases.Select(name => name.Value));

        public override void Visit(DropLoginStatement node) => DroppedLogins.Add(node.Name.Value);

        public override void Visit(TableHint node) => Hints.Add(node.HintKind);
    }
}
