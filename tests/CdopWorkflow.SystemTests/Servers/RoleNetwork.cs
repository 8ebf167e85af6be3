using System.Diagnostics;

namespace CdopWorkflow.SystemTests.Servers;

/// <summary>
/// A network namespace for processes of a region, with one link to people, one to the broker and one to the database. A link that is
/// cut swallows every packet of both directions without a word, like a cable that somebody pulled out on the other side of a switch:
/// nobody gets a reset or an error. Needs the right to make namespaces.
/// </summary>
public sealed class RoleNetwork : IDisposable
{
    private static readonly string[] Links = ["people", "broker", "database"];

    private readonly int number;

    private RoleNetwork(int number) => this.number = number;

    public string Name => $"cdop{number}";

    /// <summary>Address at which people reach what runs in it.</summary>
    public string People => Inside("people");

    /// <summary>Addresses at which the servers are reached from in it.</summary>
    public string Broker => Outside("broker");

    public string Database => Outside("database");

    /// <summary>All addresses of the network, as a server's list of who may come in has it.</summary>
    public string Range => $"10.231.{number}.0/24";

    /// <returns>A network, or the reason why there is none.</returns>
    public static async Task<(RoleNetwork? Network, string Refused)> TryMakeAsync()
    {
        var network = new RoleNetwork(Random.Shared.Next(1, 255));
        var refused = await RunAsync("", "netns", "add", network.Name);
        if (refused is null)
        {
            refused = await network.ConnectAsync();
            if (refused is null)
            {
                return (network, "");
            }

            network.Dispose();
        }

        return (null, $"A network of its own cannot be made here: {refused}");
    }

    /// <summary>From now on nothing comes through, in neither direction.</summary>
    public Task CutAsync(string link) => BothEndsAsync(
        $"neigh replace {Inside(link)} lladdr 02:00:00:00:00:01 dev {Device(link)} nud permanent",
        $"neigh replace {Outside(link)} lladdr 02:00:00:00:00:01 dev {link} nud permanent");

    public Task HealAsync(string link) => BothEndsAsync($"neigh del {Inside(link)} dev {Device(link)}", $"neigh del {Outside(link)} dev {link}");

    public void Dispose()
    {
        // the links go with it; where there is no such program there is no network
        RunAsync("", "netns", "delete", Name).GetAwaiter().GetResult();
    }

    private string Inside(string link) => $"10.231.{number}.{(Array.IndexOf(Links, link) * 4) + 2}";

    private string Outside(string link) => $"10.231.{number}.{(Array.IndexOf(Links, link) * 4) + 1}";

    private string Device(string link) => $"cd{number}{link}";

    private Task<string?> ConnectAsync() => ScriptAsync(
        [.. Links.SelectMany(link => new[]
        {
            $"link add {Device(link)} type veth peer name {link} netns {Name}",
            $"addr add {Outside(link)}/30 dev {Device(link)}",
            $"link set {Device(link)} up",
        })],
        [.. Links.SelectMany(link => new[] { $"addr add {Inside(link)}/30 dev {link}", $"link set {link} up" }), "link set lo up"]);

    private async Task BothEndsAsync(string outside, string inside)
    {
        var failed = await ScriptAsync([outside], [inside]);
        Assert.True(failed is null, failed);
    }

    private async Task<string?> ScriptAsync(string[] outside, string[] inside) =>
        await RunAsync(string.Join('\n', outside), "-batch", "-") ?? await RunAsync(string.Join('\n', inside), "-netns", Name, "-batch", "-");

    /// <returns>Why it did not work; null when it did.</returns>
    private static async Task<string?> RunAsync(string input, params string[] arguments)
    {
        try
        {
            using var running = Process.Start(new ProcessStartInfo("ip", arguments) { RedirectStandardInput = true, RedirectStandardError = true })!;
            if (input.Length > 0)
            {
                await running.StandardInput.WriteLineAsync(input);
            }

            running.StandardInput.Close();
            var errors = await running.StandardError.ReadToEndAsync();
            await running.WaitForExitAsync();
            return running.ExitCode == 0 ? null : errors.Trim();
        }
        catch (Exception missing) when (missing is System.ComponentModel.Win32Exception or IOException)
        {
            return missing.Message;
        }
    }
}
