using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Imports;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.ImportedFile;

/// <summary>Lets a checked file be imported, or gives it up and deletes its lines.</summary>
public sealed class StartImport(NotificationsDb db, TimeProvider clock)
{
    /// <returns>Why not; null when it was done.</returns>
    public async Task<string?> StartAsync(ImportFile file, CancellationToken cancel)
    {
        if (file.State != ImportState.Checked)
        {
            db.Audit("ImportStartRefused", file.Id.ToString(), file.Panel, file.State.ToString());
            await db.SaveChangesAsync(cancel);
            return file.State == ImportState.Arrived ? "Match the columns first" : "This file was started or given up before";
        }

        (file.State, file.StartedAt) = (ImportState.Running, clock.GetUtcNow());
        file.Version++;
        db.Audit("ImportStarted", file.Id.ToString(), file.Panel, $"lines {file.Lines}");
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public async Task<string?> GiveUpAsync(ImportFile file, CancellationToken cancel)
    {
        if (file.State is not (ImportState.Arrived or ImportState.Checked))
        {
            db.Audit("ImportGiveUpRefused", file.Id.ToString(), file.Panel, file.State.ToString());
            await db.SaveChangesAsync(cancel);
            return "This file was started or given up before";
        }

        await db.InTransactionAsync(
            async () =>
            {
                await db.ImportParts.Where(part => part.FileId == file.Id).ExecuteDeleteAsync(cancel);
                (file.State, file.ForgottenAt, file.FirstFaults, file.Columns) = (ImportState.GivenUp, clock.GetUtcNow(), null, null);
                file.Version++;
                db.Audit("ImportGivenUp", file.Id.ToString(), file.Panel);
            },
            cancel);
        return null;
    }
}
