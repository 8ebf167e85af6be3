using System.CommandLine;
using CdopWorkflow.Host.Keys;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Access;
using Spectre.Console;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop keys`: exchanges the key-encryption key while the program runs.</summary>
public static class KeysCommand
{
    public static Command Create()
    {
        var list = new Command("list", "The keys, which one wraps what is new, and how much lies under each.");
        list.SetAction((_, cancel) => WithKeysAsync(new ExchangeKeys.List(), cancel));
        var later = new Option<bool>("--later") { Description = "Do not use it yet: where roles have key folders of their own, it is copied to each first, and then put to use by `cdop keys use`." };
        var add = new Command("add", "Make a new key. From now on, running roles included, it wraps what is new; what was sealed before opens as before.") { later };
        add.SetAction((parse, cancel) => WithKeysAsync(new ExchangeKeys.Add(parse.GetValue(later)), cancel));
        var which = new Argument<string>("key") { Description = "The key's id, as `cdop keys list` shows it." };
        var use = new Command("use", "Wrap what is new with this key.") { which };
        use.SetAction((parse, cancel) => WithKeysAsync(new ExchangeKeys.Use(parse.GetValue(which)!), cancel));
        var rewrap = new Command("rewrap", "Put everything that lies under an older key under the current one. People may work; it may be broken off and run again.");
        rewrap.SetAction((_, cancel) => WithKeysAsync(new ExchangeKeys.Rewrap(), cancel));
        var retire = new Command("retire", "Destroy an older key. Refused while anything lies under it. Backups from before `cdop keys rewrap` need it: keep a copy as long as you keep them.") { which };
        retire.SetAction((parse, cancel) => WithKeysAsync(new ExchangeKeys.Retire(parse.GetValue(which)!), cancel));
        return new Command("keys", "The keys under which identities lie.") { list, add, use, rewrap, retire };
    }

    private static async Task<int> WithKeysAsync(ExchangeKeys.Request request, CancellationToken cancel)
    {
        await using var app = CdopHost.Build(HostSettings.FromEnvironment(Roles.All));
        await Databases.BringUpAsync(app.Services, cancel);
        var exchange = new ExchangeKeys(app.Services);
        var answer = await AnsiConsole.Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask("Keys").IsIndeterminate();
            var done = await exchange.RunAsync(request, new Progress<string>(column => task.Description = Markup.Escape(column)), cancel);
            task.StopTask();
            return done;
        });
        foreach (var line in answer.Lines)
        {
            Console.WriteLine(line);
        }

        if (answer.Refusal is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return ExitCodes.Found;
        }

        await AuditAsync(app.Services, answer, cancel);
        return ExitCodes.Done;
    }

    /// <summary>In the chain of Identity, where the installation's affairs stand.</summary>
    private static async Task AuditAsync(IServiceProvider services, ExchangeKeys.Answer answer, CancellationToken cancel)
    {
        if (answer.Audited is not { } action)
        {
            return;
        }

        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(Person.System("cdop keys"));
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        db.Audit(action, answer.Key?.ToString() ?? "");
        await db.SaveChangesAsync(cancel);
    }
}
