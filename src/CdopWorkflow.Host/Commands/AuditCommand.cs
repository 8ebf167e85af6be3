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
        var restored = new Option<bool>("--restored") { Description = "A backup was put back: what was written down beyond it is no longer expected. `cdop restore` does this by itself." };
        anchor.Add(restored);
        anchor.SetAction((parse, cancel) => AnchorAsync(parse.GetValue(restored), cancel));
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

    private static async Task<int> AnchorAsync(bool restored, CancellationToken cancel)
    {
        await using var app = CdopHost.Build(HostSettings.FromEnvironment(Roles.All));
        await Databases.BringUpAsync(app.Services, cancel);
        await AnchorAsync(app.Services, restored, Console.WriteLine, cancel);
        return ExitCodes.Done;
    }

    /// <summary>Writes down where every chain ends now.</summary>
    internal static async Task AnchorAsync(IServiceProvider services, bool restored, Action<string> say, CancellationToken cancel)
    {
        foreach (var database in services.GetServices<ServiceDatabase>())
        {
            await using var scope = services.CreateAsyncScope();
            var head = await ((ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType)).Set<AuditHead>().AsNoTracking().SingleAsync(cancel);
            FileOf(services, database.Name).Add(new AuditAnchor(TimeProvider.System.GetUtcNow(), head.Sequence, head.Hash, restored));
            say($"{database.Name}: entry {head.Sequence}, {head.Hash}");
        }
    }

    private static string Since(IReadOnlyList<AuditAnchor> anchors) => anchors switch
    {
        [] => "; never anchored",
        [.., var last] => $"; anchored {anchors.Count} times, last on {UkTime.DateOf(last.At):yyyy-MM-dd}{PutBack(anchors)}",
    };

    /// <summary>An auditor asks whether that was so: what came after is not in the log.</summary>
    private static string PutBack(IReadOnlyList<AuditAnchor> anchors) =>
        string.Concat(anchors.Where(anchor => anchor.Restored).Select(anchor => $"; a backup was put back to entry {anchor.Sequence} on {UkTime.DateOf(anchor.At):yyyy-MM-dd}"));

    private static IReadOnlyList<AuditAnchor> Anchors(IServiceProvider services, string service) => FileOf(services, service).Read();

    private static AnchorFile FileOf(IServiceProvider services, string service) =>
        new(AnchorChains.FolderOf(services.GetRequiredService<IOptions<AuditOptions>>().Value, services.GetRequiredService<DatabaseOptions>()), service);
}
