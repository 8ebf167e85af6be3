namespace CdopWorkflow.Platform.Audit;

/// <summary>Finds what an address of a service names: a case, a pack, an alert. It tells the audit log whose it was, and nobody else.</summary>
public interface IFindRecords
{
    /// <param name="word">What stands in the address: a reference, a number, an id. It may be anything.</param>
    /// <returns>Null where nothing is called that.</returns>
    Task<NamedRecord?> FindAsync(string word, CancellationToken cancel);
}

/// <param name="Subject">What the audit log calls it.</param>
/// <param name="Areas">Codes of the areas whose it is.</param>
public sealed record NamedRecord(string Subject, IReadOnlyList<string> Areas);
