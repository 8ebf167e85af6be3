using System.CommandLine;
using CdopWorkflow.Bus;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop bus definitions`: the queues, and a login per role with rights to its own, for RabbitMQ to import.</summary>
public static class BusCommand
{
    public static Command Create()
    {
        var passwords = new Option<DirectoryInfo>("--passwords") { Description = "A folder with the password of each role's login: analytics.bus, reviews.bus and so on.", Required = true };
        var host = new Option<string>("--virtual-host") { Description = "The broker's virtual host.", DefaultValueFactory = _ => "/" };
        var definitions = new Command("definitions", "Write the queues, and a login per role that may touch its own queues only, for rabbitmqctl import_definitions.") { passwords, host };
        definitions.SetAction((parse, _) => WriteAsync(parse.GetValue(passwords)!.FullName, parse.GetValue(host)!));
        return new Command("bus", "The message broker between roles in processes of their own.") { definitions };
    }

    private static async Task<int> WriteAsync(string passwords, string virtualHost)
    {
        string FileOf(string service) => Path.Combine(passwords, $"{service}.bus");
        var told = EventsTold.ByService(Roles.All);
        if (told.Keys.FirstOrDefault(service => !File.Exists(FileOf(service))) is { } missing)
        {
            await Console.Error.WriteLineAsync($"There is no password for {missing}: put one into {FileOf(missing)}.");
            return ExitCodes.Usage;
        }

        var definitions = new BrokerDefinitions(Roles.ConsumedEvents(new ConfigurationBuilder().Build()), told);
        Console.WriteLine(definitions.Write(virtualHost, service => File.ReadAllText(FileOf(service)).Trim()));
        return ExitCodes.Done;
    }
}
