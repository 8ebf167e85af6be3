using System.CommandLine;
using System.Text;
using CdopWorkflow.Identity;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop account create-administrator`: the one account nobody can be invited by.</summary>
public static class AccountCommand
{
    public static Command Create()
    {
        var name = new Option<string>("--name") { Description = "The person's name.", Required = true };
        var email = new Option<string>("--email") { Description = "The email address to sign in with.", Required = true };
        var area = new Option<string>("--area") { Description = "Code of the area to administer; England by default.", DefaultValueFactory = _ => AreaTable.England };
        var create = new Command("create-administrator", "Create an administrator's account. The password is asked for, or read from standard input.") { name, email, area };
        create.SetAction((parse, cancel) => CreateAsync(parse.GetValue(name)!, parse.GetValue(email)!, parse.GetValue(area)!, cancel));
        return new Command("account", "Accounts of people.") { create };
    }

    private static async Task<int> CreateAsync(string name, string email, string area, CancellationToken cancel)
    {
        await using var app = CdopHost.Build(HostSettings.FromEnvironment([IdentityService.Definition]));
        await Databases.BringUpAsync(app.Services, cancel);
        var password = Console.IsInputRedirected ? await Console.In.ReadLineAsync(cancel) ?? "" : AskUnseen();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(Person.System("create-administrator"));
        var decision = await scope.ServiceProvider.GetRequiredService<Accounts>()
            .CreateAsync(name, email, password, [new Grant(Role.Administrator, area)], cancel);
        foreach (var refusal in decision.Refusals)
        {
            await Console.Error.WriteLineAsync(refusal.Reason);
        }

        if (decision.Accepted)
        {
            Console.WriteLine($"{name} can now sign in with {email}.");
        }

        return decision.Accepted ? ExitCodes.Done : ExitCodes.Usage;
    }

    private static string AskUnseen()
    {
        Console.Write($"Password, {PasswordRules.MinimumLength} characters or more (it does not show): ");
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key != ConsoleKey.Backspace)
            {
                typed.Append(key.KeyChar);
            }
            else if (typed.Length > 0)
            {
                typed.Length--;
            }
        }

        Console.WriteLine();
        return typed.ToString();
    }
}
