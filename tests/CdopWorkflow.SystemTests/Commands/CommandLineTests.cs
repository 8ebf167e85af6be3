using CdopWorkflow.TestKit;

namespace CdopWorkflow.SystemTests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cdop-command-").FullName;

    [Theory]
    [InlineData("--help", "serve")]
    [InlineData("serve --help", "--roles")]
    [InlineData("check --help", "databases")]
    [InlineData("audit verify --help", "chain")]
    public async Task Every_command_explains_itself(string arguments, string word)
    {
        var (exit, output, _) = await CdopProcess.RunAsync(folder, arguments.Split(' '));
        Assert.Equal(0, exit);
        Assert.Contains(word, output, StringComparison.Ordinal);
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

    [Fact]
    public async Task An_unknown_role_or_command_is_refused()
    {
        var role = await CdopProcess.RunAsync(folder, ["serve", "--roles", "gardening"]);
        Assert.Equal(2, role.ExitCode);
        Assert.Contains("There is no role called gardening.", role.Errors, StringComparison.Ordinal);
        Assert.NotEqual(0, (await CdopProcess.RunAsync(folder, ["plant"])).ExitCode);
    }

    [Fact]
    public async Task It_serves_and_stops()
    {
        await using var serving = await CdopProcess.ServeAsync(folder);
        Assert.False(serving.HasEnded);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
