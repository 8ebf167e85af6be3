using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Imports;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Clock;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Notifications.ImportedFile;

/// <summary>Goes on with the files that are being imported, some parts a minute, so that nobody who notifies waits long; and forgets the lines of those that are over.</summary>
public sealed class RunImports(IServiceScopeFactory scopes, NotificationsDb db, CurrentPerson person, IOptions<NotificationsOptions> options) : IRound
{
    private const int PartsARound = 20;

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var running = await db.ImportFiles.AsNoTracking().Where(file => file.State == ImportState.Running).OrderBy(file => file.StartedAt).Select(file => file.Id).ToListAsync(cancel);
        var left = PartsARound;
        List<Exception> failures = [];
        foreach (var id in running)
        {
            try
            {
                while (left-- > 0 && await TakeAsync(id, cancel))
                {
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // a file that fails is tried again in the next round, and holds up no other
                failures.Add(failure);
            }
        }

        await ForgetAsync(now, cancel);
        if (failures.Count > 0)
        {
            throw new AggregateException("Files could not be imported further", failures);
        }
    }

    private async Task<bool> TakeAsync(Guid id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(person.Value);
        try
        {
            return await scope.ServiceProvider.GetRequiredService<TakeInPart>().HandleAsync(id, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // another copy of the program took the same part: what it brought in is in once
            return false;
        }
    }

    private async Task ForgetAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var before = now.AddDays(-options.Value.DraftDays);
        var old = await db.ImportFiles.Where(file => file.ForgottenAt == null && file.State != ImportState.Running && (file.DoneAt ?? file.UploadedAt) <= before).ToListAsync(cancel);
        if (old.Count == 0)
        {
            return;
        }

        await db.InTransactionAsync(
            async () =>
            {
                foreach (var file in old)
                {
                    await db.ImportParts.Where(part => part.FileId == file.Id)
                        .ExecuteUpdateAsync(part => part.SetProperty(row => row.Lines, (byte[]?)null).SetProperty(row => row.Rejections, (byte[]?)null), cancel);
                    (file.ForgottenAt, file.FirstFaults, file.Columns, file.State) = (now, null, null, file.State == ImportState.Done ? ImportState.Done : ImportState.GivenUp);
                    file.Version++;
                    db.Audit("ImportForgotten", file.Id.ToString(), file.Panel);
                }
            },
            cancel);
    }
}
