using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CdopWorkflow.Host;
using CdopWorkflow.TestKit;
using Microsoft.Data.Sqlite;

namespace CdopWorkflow.SystemTests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cdop-command-").FullName;

    [Theory]
    [InlineData("--help", "serve")]
    [InlineData("serve --help", "--roles")]
    [InlineData("check --help", "databases")]
    [InlineData("audit verify --help", "chain")]
    [InlineData("demo --help", "Nothing in it is about a real child")]
    [InlineData("import notifications --help", "CSV")]
    [InlineData("rebuild analytics --help", "figures")]
    [InlineData("protect --help", "--long")]
    [InlineData("backup --help", "The keys are not copied")]
    [InlineData("restore --help", "must not run")]
    [InlineData("migrate --help", "--roles")]
    [InlineData("health --help", "can take commands")]
    [InlineData("bus definitions --help", "rabbitmqctl")]
    [InlineData("account create-administrator --help", "standard input")]
    public async Task Every_command_explains_itself(string arguments, string word)
    {
        var (exit, output, _) = await CdopProcess.RunAsync(folder, arguments.Split(' '));
        Assert.Equal(0, exit);
        Assert.Contains(word, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("demo --serve")]
    public async Task An_address_where_another_program_listens_is_refused_before_anything_is_made(string command)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://{other.LocalEndpoint}";
        var data = Path.Combine(folder, "data");
        var (exit, _, errors) = await CdopProcess.RunAsync(data, [.. command.Split(' '), "--url", url]);
        Assert.Equal(2, exit);
        Assert.Equal($"Another program listens on {url} already. Stop it, or choose another address with --url.", errors.Trim());
        Assert.False(Directory.Exists(data));
    }

    [Theory]
    [InlineData("5080", "5080 is not an address to listen on. Write it like http://127.0.0.1:5080.")]
    [InlineData("http://192.0.2.1:5080", "This machine has no address 192.0.2.1. Choose another with --url.")]
    public async Task An_address_that_is_none_is_refused_with_words(string url, string words)
    {
        var (exit, _, errors) = await CdopProcess.RunAsync(folder, ["serve", "--url", url]);
        Assert.Equal(2, exit);
        Assert.Equal(words, errors.Trim());
    }

    [Fact]
    public async Task A_new_installation_is_in_order_and_its_chains_are_whole()
    {
        var check = await CdopProcess.RunAsync(folder, ["check"]);
        Assert.Equal(0, check.ExitCode);
        Assert.Contains("Everything is in order.", check.Output, StringComparison.Ordinal);

        var audit = await CdopProcess.RunAsync(folder, ["audit", "verify"]);
        Assert.Equal(0, audit.ExitCode);
    }

    [Fact]
    public async Task Check_says_what_is_wrong_with_an_installation()
    {
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        await File.WriteAllTextAsync(Path.Combine(folder, "keys", "identity.key"), "too short");
        var check = await CdopProcess.RunAsync(folder, ["check"]);
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("identity.key does not hold a key of 32 bytes", check.Errors, StringComparison.Ordinal);
    }

    /// <summary>In a container the folder of the passwords is not to be seen.</summary>
    [Fact]
    public async Task The_logins_of_the_broker_are_written_from_a_folder_or_from_lines_alike()
    {
        var roles = Roles.All.Select(service => service.Role).ToList();
        foreach (var role in roles)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{role}.bus"), $"{role} has words\n");
        }

        var lines = string.Join('\n', roles.Select(role => $"{role} {role} has words"));
        var (fromFolder, fromLines) = (await CdopProcess.RunAsync(folder, ["bus", "definitions", "--passwords", folder]), await CdopProcess.RunAsync(folder, ["bus", "definitions", "--passwords", "-"], lines));
        Assert.Equal((0, 0), (fromFolder.ExitCode, fromLines.ExitCode));
        Assert.Contains("cdop-reviews-0", fromLines.Output, StringComparison.Ordinal);
        Assert.Equal(Unsalted(fromFolder.Output), Unsalted(fromLines.Output));
        var missing = await CdopProcess.RunAsync(folder, ["bus", "definitions", "--passwords", "-"], lines.Replace("reviews reviews has words", "", StringComparison.Ordinal));
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("There is no password for reviews", missing.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_role_or_command_is_refused()
    {
        var role = await CdopProcess.RunAsync(folder, ["serve", "--roles", "gardening"]);
        Assert.Equal(2, role.ExitCode);
        Assert.Contains("There is no role called gardening.", role.Errors, StringComparison.Ordinal);
        Assert.NotEqual(0, (await CdopProcess.RunAsync(folder, ["plant"])).ExitCode);
    }

    [Fact]
    public async Task Some_roles_without_a_bus_are_refused()
    {
        var (exit, _, errors) = await CdopProcess.RunAsync(folder, ["serve", "--roles", "reviews"]);
        Assert.Equal(2, exit);
        Assert.Contains("Without a bus one process must serve every role", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_protected_from_the_prompt()
    {
        var (table, shown) = (Path.Combine(folder, "table.csv"), Path.Combine(folder, "shown.csv"));
        await File.WriteAllTextAsync(table, "Area,Unsafe sleep,Other,Total\nNorth,2,30,32\nSouth,14,28,42\nWest,12,26,38\nTotal,28,84,112\n");
        var (exit, output, errors) = await CdopProcess.RunAsync(folder, ["protect", table, "--out", shown]);
        Assert.True(exit == 0, errors);
        Assert.Contains("figures are hidden", output, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(shown);
        Assert.StartsWith("North,c,c,32", lines[1], StringComparison.Ordinal);
        Assert.Equal("Total,28,84,112", lines[4]);
    }

    [Fact]
    public async Task A_table_that_cannot_be_read_is_refused_and_nothing_is_written()
    {
        var (table, shown) = (Path.Combine(folder, "table.csv"), Path.Combine(folder, "shown.csv"));
        await File.WriteAllTextAsync(table, "Area,Unsafe sleep\nNorth,two\n");
        var (exit, _, errors) = await CdopProcess.RunAsync(folder, ["protect", table, "--out", shown]);
        Assert.Equal(2, exit);
        Assert.Contains("two is not a whole number of deaths", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(shown));
    }

    [Fact]
    public async Task It_serves_and_stops()
    {
        await using var serving = await CdopProcess.ServeAsync(folder);
        Assert.False(serving.HasEnded);
    }

    [Fact]
    public async Task A_demonstration_fills_an_empty_installation_once_and_its_figures_survive_a_rebuild()
    {
        var filled = await CdopProcess.RunAsync(folder, ["demo"]);
        Assert.Equal((0, ""), (filled.ExitCode, filled.Errors));
        Assert.Contains("coordinator@demo.example", filled.Output, StringComparison.Ordinal);
        var before = Figures();
        Assert.True(before.Reviewed > 700, $"Only {before.Reviewed} decisions");
        Assert.Equal(2, Count("analytics.db", "scorecard_table"));

        var again = await CdopProcess.RunAsync(folder, ["demo"]);
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("set up already", again.Errors, StringComparison.Ordinal);

        var rebuilt = await CdopProcess.RunAsync(folder, ["rebuild", "analytics"]);
        Assert.Equal((0, ""), (rebuilt.ExitCode, rebuilt.Errors));
        Assert.Equal(before, Figures());

        var audit = await CdopProcess.RunAsync(folder, ["audit", "verify"]);
        Assert.True(audit.ExitCode == 0, audit.Output);
        Assert.Contains("reviews: ", audit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_says_by_its_exit_code_what_became_of_the_lines()
    {
        const string Header = "source_reference,notifier_name,notifier_agency,family_name,forenames,born_on,died_on,nhs_number,council,time_of_death_known\n";
        const string Good = "R1,Kit Ellacre,Demonstration Hospital,Arlwick,Ada,2024-01-10,2024-03-02,9991001379,E06000008,No\n";
        const string Bad = "R2,Kit Ellacre,Demonstration Hospital,Arlwick,Ben,2024-01-10,2024-03-02,9991001370,E06000008,No\n";
        var file = Path.Combine(folder, "deaths.csv");
        await File.WriteAllTextAsync(file, Header + Good);
        var first = await CdopProcess.RunAsync(folder, ["import", "notifications", file]);
        Assert.True(first.ExitCode == 0, first.Output + first.Errors);

        await File.WriteAllTextAsync(file, Header + Good + Bad);
        var second = await CdopProcess.RunAsync(folder, ["import", "notifications", file]);
        Assert.True(second.ExitCode == 1, second.Output + second.Errors);
        Assert.True(File.Exists($"{file}.rejected.csv"));
        Assert.Equal(1, Count("notifications.db", "notification"));

        var missing = await CdopProcess.RunAsync(folder, ["import", "notifications", Path.Combine(folder, "no-such-file.csv")]);
        Assert.Equal(2, missing.ExitCode);
    }

    private (long Recorded, long Reviewed, long Factors) Figures() =>
        (Count("analytics.db", "recorded_death"), Count("analytics.db", "reviewed_death"), Count("analytics.db", "reviewed_factor"));

    private long Count(string database, string table)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, database)};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from {table}";
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>What the broker is to keep of each password is another each time, and of that password.</summary>
    private static string Unsalted(string definitions)
    {
        var read = JsonNode.Parse(definitions)!;
        foreach (var user in read["users"]!.AsArray())
        {
            var kept = Convert.FromBase64String((string)user!["password_hash"]!);
            Assert.Equal(SHA256.HashData([.. kept[..4], .. Encoding.UTF8.GetBytes($"{((string)user["name"]!)["cdop_".Length..]} has words")]), kept[4..]);
            user["password_hash"] = "";
        }

        return read.ToJsonString();
    }
}
