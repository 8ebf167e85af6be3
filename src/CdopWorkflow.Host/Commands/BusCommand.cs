using System.CommandLine;
using CdopWorkflow.Bus;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop bus definitions`: the queues, and a login per role with rights to its own, for RabbitMQ to import.</summary>
public static class BusCommand
{
    public static Command Create()
    {
        var passwords = new Option<string>("--passwords")
        {
            Description = "A folder with the password of each role's login: analytics.bus, reviews.bus and so on. With - they are read as lines, \"reviews password\", by a program that sees no folder of yours.",
            Required = true,
        };
        var host = new Option<string>("--virtual-host") { Description = "The broker's virtual host.", DefaultValueFactory = _ => "/" };
        var definitions = new Command("definitions", "Write the queues, and a login per role that may touch its own queues only, for rabbitmqctl import_definitions.") { passwords, host };
        definitions.SetAction((parse, _) => WriteAsync(parse.GetValue(passwords)!, parse.GetValue(host)!));
        return new Command("bus", "The message broker between roles in processes of their own.") { definitions };
    }

    private static async Task<int> WriteAsync(string from, string virtualHost)
    {
        var told = EventsTold.ByService(Roles.All);
        var passwords = from == "-" ? await LinesAsync() : Files(from, told.Keys);
        if (told.Keys.FirstOrDefault(service => passwords.GetValueOrDefault(service, "").Length == 0) is { } missing)
        {
            await Console.Error.WriteLineAsync($"There is no password for {missing}: {(from == "-" ? "say it in a line of its own." : $"put one into {FileOf(from, missing)}.")}");
            return ExitCodes.Usage;
        }

        var definitions = new BrokerDefinitions(Roles.ConsumedEvents(new ConfigurationBuilder().Build()), told);
        Console.WriteLine(definitions.Write(virtualHost, service => passwords[service]));
        return ExitCodes.Done;
    }

    private static string FileOf(string folder, string service) => Path.Combine(Path.GetFullPath(folder), $"{service}.bus");

    private static Dictionary<string, string> Files(string folder, IEnumerable<string> services) =>
        services.Where(service => File.Exists(FileOf(folder, service))).ToDictionary(service => service, service => File.ReadAllText(FileOf(folder, service)).Trim());

    private static async Task<Dictionary<string, string>> LinesAsync()
    {
        var passwords = new Dictionary<string, string>();
        while (await Console.In.ReadLineAsync() is { } line)
        {
            if (line.Trim().Split(' ', 2) is [var service, var password])
            {
                passwords[service] = password.Trim();
            }
        }

        return passwords;
    }
}
