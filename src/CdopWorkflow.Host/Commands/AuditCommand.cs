using System.CommandLine;
using CdopWorkflow.Platform.Audit;
using CdopWorkflow.Platform.Data;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop audit verify`: proves that no audit entry was changed, taken out or moved.</summary>
public static class AuditCommand
{
    public static Command Create()
    {
        var verify = new Command("verify", "Read every service's audit chain and say whether it is whole.");
        verify.SetAction((_, cancel) => VerifyAsync(cancel));
        return new Command("audit", "The audit log.") { verify };
    }

    private static async Task<int> VerifyAsync(CancellationToken cancel)
    {
        await using var app = CdopHost.Build(HostSettings.FromEnvironment(Roles.All));
        await Databases.BringUpAsync(app.Services, cancel);
        var whole = true;
        foreach (var database in app.Services.GetServices<ServiceDatabase>())
        {
            await using var scope = app.Services.CreateAsyncScope();
            var (entries, fault) = await AuditChain.VerifyAsync((ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType), cancel);
            Console.WriteLine(fault is null ? $"{database.Name}: {entries} entries, whole" : $"{database.Name}: BROKEN. {fault}");
            whole &= fault is null;
        }

        return whole ? ExitCodes.Done : ExitCodes.Found;
    }
}
