using System.CommandLine;
using CdopWorkflow.Platform.Audit;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop audit verify`: proves that no audit entry was changed, taken out or moved.</summary>
public static class AuditCommand
{
    public static Command Create()
    {
        var verify = new Command("verify", "Read every service's audit chain and say whether it is whole.");
        verify.SetAction((_, cancel) => VerifyAsync(cancel));
        var anchor = new Command("anchor", "Write down where every chain ends now, as the program does by itself once a day.");
        anchor.SetAction((_, cancel) => AnchorAsync(cancel));
        return new Command("audit", "The audit log.") { verify, anchor };
    }

    private static async Task<int> VerifyAsync(CancellationToken cancel)
    {
        await using var app = CdopHost.Build(HostSettings.FromEnvironment(Roles.All));
        await Databases.BringUpAsync(app.Services, cancel);
        var whole = true;
        foreach (var database in app.Services.GetServices<ServiceDatabase>())
        {
            await using var scope = app.Services.CreateAsyncScope();
            var anchors = Anchors(app.Services, database.Name);
            var (entries, fault) = await AuditChain.VerifyAsync((ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType), anchors, cancel);
            Console.WriteLine(fault is null ? $"{database.Name}: {entries} entries, whole{Since(anchors)}" : $"{database.Name}: BROKEN. {fault}");
            whole &= fault is null;
        }

        return whole ? ExitCodes.Done : ExitCodes.Found;
    }

    private static async Task<int> AnchorAsync(CancellationToken cancel)
    {
        await using var app = CdopHost.Build(HostSettings.FromEnvironment(Roles.All));
        await Databases.BringUpAsync(app.Services, cancel);
        foreach (var database in app.Services.GetServices<ServiceDatabase>())
        {
            await using var scope = app.Services.CreateAsyncScope();
            var head = await ((ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType)).Set<AuditHead>().AsNoTracking().SingleAsync(cancel);
            FileOf(app.Services, database.Name).Add(new AuditAnchor(TimeProvider.System.GetUtcNow(), head.Sequence, head.Hash));
            Console.WriteLine($"{database.Name}: entry {head.Sequence}, {head.Hash}");
        }

        return ExitCodes.Done;
    }

    private static string Since(IReadOnlyList<AuditAnchor> anchors) => anchors switch
    {
        [] => "; never anchored",
        [.., var last] => $"; anchored {anchors.Count} times, last on {UkTime.DateOf(last.At):yyyy-MM-dd}",
    };

    private static IReadOnlyList<AuditAnchor> Anchors(IServiceProvider services, string service) => FileOf(services, service).Read();

    private static AnchorFile FileOf(IServiceProvider services, string service) =>
        new(AnchorChains.FolderOf(services.GetRequiredService<IOptions<AuditOptions>>().Value, services.GetRequiredService<DatabaseOptions>()), service);
}
