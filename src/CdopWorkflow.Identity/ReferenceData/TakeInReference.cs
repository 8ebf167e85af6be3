using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.ReferenceData;

namespace CdopWorkflow.Identity.ReferenceData;

/// <summary>A file that somebody brings as one of the tables.</summary>
public sealed record BroughtTable(ReferenceTable Table, string Source, DateOnly AsAt, Stream Content);

/// <summary>A file without faults that waits for somebody's word.</summary>
/// <param name="Header">Whose it is, and who brought it.</param>
/// <param name="Count">Its lines.</param>
/// <param name="Changes">What it would change.</param>
/// <param name="Against">Of the table that it was compared with.</param>
public sealed record WaitingTable(ReferenceHeader Header, int Count, ReferenceChanges Changes, string Against);

/// <summary>Checks a table that is brought, and puts it in force when somebody has seen what it changes and says so.</summary>
public sealed class TakeInReference(IdentityDb db, ReferenceFolder folder, ReferenceShelf shelf, CurrentPerson person, TimeProvider clock)
{
    /// <returns>Under which id it waits; null with its faults, and then nothing is kept of it.</returns>
    public async Task<(Guid? Id, IReadOnlyList<ReferenceFault> Faults)> CheckAsync(BroughtTable brought, CancellationToken cancel)
    {
        var (table, now) = (brought.Table, clock.GetUtcNow());
        folder.Tidy(now);
        shelf.Renew();
        var id = await folder.KeepAsync(table, new ReferenceHeader(brought.Source, brought.AsAt, person.Value.Name, now), brought.Content, cancel);
        var (content, faults) = Judge(table, id);
        if (faults.Count > 0)
        {
            folder.SetAside(table, id);
        }

        db.Audit(faults.Count > 0 ? "ReferenceTableRefused" : "ReferenceTableChecked", table.Code(), detail: faults.Count > 0 ? $"{faults.Count} faults" : $"{content.Count} lines");
        await db.SaveChangesAsync(cancel);
        return (faults.Count > 0 ? null : id, faults);
    }

    /// <summary>What waits under an id; null where it was put in force, set aside or forgotten.</summary>
    public WaitingTable? Find(ReferenceTable table, Guid id)
    {
        if (folder.HeaderOfChecked(table, id) is not { } header)
        {
            return null;
        }

        var against = folder.DigestOf(table);
        shelf.Renew();
        var (content, _) = Judge(table, id);
        return new WaitingTable(header, content.Count, content.ChangesFrom(shelf.Of(table)), against);
    }

    /// <returns>Why nothing was changed; null when the table is in force.</returns>
    public async Task<string?> ConfirmAsync(ReferenceTable table, Guid id, string? against, CancellationToken cancel)
    {
        string? refusal = null;
        await db.InTransactionAsync(
            () =>
            {
                refusal = Refusal(table, id, against);
                db.Audit(
                    refusal is null ? "ReferenceTableConfirmed" : "ReferenceTableRefused", table.Code(),
                    detail: refusal ?? $"{Find(table, id)!.Changes.Words}; in place of {against![..12]}");
                return Task.CompletedTask;
            },
            cancel);
        if (refusal is null)
        {
            // the log says it first: a table that nobody answers for is worse than an entry about one that a full disk kept out
            folder.PutInForce(table, id, clock.GetUtcNow());
            shelf.Renew();
        }

        return refusal;
    }

    public async Task SetAsideAsync(ReferenceTable table, Guid id, CancellationToken cancel)
    {
        folder.SetAside(table, id);
        db.Audit("ReferenceTableSetAside", table.Code());
        await db.SaveChangesAsync(cancel);
    }

    private string? Refusal(ReferenceTable table, Guid id, string? against) => this switch
    {
        _ when folder.HeaderOfChecked(table, id) is null => "This file was put in force or set aside already",
        _ when folder.DigestOf(table) != against => "Somebody else has put another table in force since. Look at the changes again",
        _ when Judge(table, id).Faults is [var fault, ..] => fault.ToString(),
        _ => null,
    };

    /// <summary>Reads the file, and looks whether it leaves out what old records name.</summary>
    private (ReferenceContent Content, IReadOnlyList<ReferenceFault> Faults) Judge(ReferenceTable table, Guid id)
    {
        var faults = new ReferenceFaults();
        var content = folder.ReadChecked(table, id, shelf.Areas, faults);
        if (faults.Found.Count == 0 && table != ReferenceTable.Postcodes && folder.StampOf(table) is not null)
        {
            foreach (var gone in content.ChangesFrom(shelf.Of(table)).GoneNames)
            {
                faults.Add(0, $"{gone} is in the table now and not in this file. Give it its last day instead of leaving it out, so that old records stay readable");
            }
        }

        return (content, faults.Found);
    }
}
