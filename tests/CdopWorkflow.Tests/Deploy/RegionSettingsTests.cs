using System.Diagnostics;
using CdopWorkflow.Host;
using CdopWorkflow.Tests.Architecture;

namespace CdopWorkflow.Tests.Deploy;

/// <summary>deploy/region-settings, run for real: what each container is given to read.</summary>
public sealed class RegionSettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cdop-region-settings-").FullName;

    [Theory]
    [InlineData("PostgreSql")]
    [InlineData("SqlServer")]
    public async Task Each_role_gets_its_own_logins_in_settings_that_the_program_reads_and_nothing_of_another(string provider)
    {
        await RunAsync(provider);
        foreach (var role in Roles.All.Select(service => service.Role))
        {
            var text = await File.ReadAllTextAsync(FileOf(role, "settings.json"), TestContext.Current.CancellationToken);
            Assert.Equal(2, text.Split("of-cdop-").Length - 1);
            Assert.Contains($"{role}-database-of-cdop-{role}", text, StringComparison.Ordinal);
            Assert.Contains($"{role}-bus-of-cdop-{role}", text, StringComparison.Ordinal);
            var settings = DeploySettingsTests.Flat(text);
            Assert.Equal(provider, settings["Database:Provider"]);
            Assert.Equal(["Database:Connections:" + role], settings.Keys.Where(key => key.StartsWith("Database:Connections:", StringComparison.Ordinal)));
            settings["Bus:CertificateAuthority"] = FileOf(role, Path.GetFileName(settings["Bus:CertificateAuthority"]));

            // given to the container by the compose file
            settings["Encryption:CaseKeys"] = "/case-keys";
            Assert.Empty(await AskedSettings.UnreadAsync(settings));
        }
    }

    [Fact]
    public async Task The_key_to_the_identities_is_with_the_two_roles_that_hold_them_and_stays_when_the_script_runs_again()
    {
        await RunAsync("PostgreSql");
        var key = await File.ReadAllBytesAsync(FileOf("notifications", "keys/identity.key"), TestContext.Current.CancellationToken);
        Assert.Equal(32, key.Length);
        Assert.Equal(key, await File.ReadAllBytesAsync(FileOf("reviews", "keys/identity.key"), TestContext.Current.CancellationToken));
        Assert.All(["alerts", "analytics", "identity"], role => Assert.False(File.Exists(FileOf(role, "keys/identity.key"))));
        await File.WriteAllTextAsync(FileOf("alerts", "settings.json"), "changed by hand", TestContext.Current.CancellationToken);

        await RunAsync("PostgreSql");

        Assert.Equal(key, await File.ReadAllBytesAsync(FileOf("notifications", "keys/identity.key"), TestContext.Current.CancellationToken));
        Assert.Equal("changed by hand", await File.ReadAllTextAsync(FileOf("alerts", "settings.json"), TestContext.Current.CancellationToken));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string FileOf(string role, string name) => Path.Combine(folder, "settings", role, name);

    private async Task RunAsync(string provider)
    {
        var (passwords, certificates) = (Path.Combine(folder, "passwords"), Path.Combine(folder, "certificates"));
        Directory.CreateDirectory(passwords);
        Directory.CreateDirectory(certificates);
        await File.WriteAllTextAsync(Path.Combine(certificates, "authority.pem"), "an authority");
        foreach (var role in Roles.All.Select(service => service.Role))
        {
            await File.WriteAllTextAsync(Path.Combine(passwords, $"{role}.bus"), $"{role}-bus-of-cdop-{role}\n");
            await File.WriteAllTextAsync(Path.Combine(passwords, $"{role}.database"), $"{role}-database-of-cdop-{role}\n");
        }

        var start = new ProcessStartInfo("bash", [Path.Combine(Solution.Root, "deploy", "region-settings"), passwords, certificates, Path.Combine(folder, "settings")]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["PROVIDER"] = provider;
        using var running = Process.Start(start)!;
        var errors = await running.StandardError.ReadToEndAsync();
        await running.WaitForExitAsync();
        Assert.True(running.ExitCode == 0, errors);
    }
}
