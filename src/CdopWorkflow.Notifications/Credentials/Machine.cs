using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Notifications.Credentials;

/// <summary>The system that a request comes from, whichever way it showed that.</summary>
/// <param name="KeyId">What it showed.</param>
/// <param name="Sender">Under which what it sends is kept: the same after its credential was renewed.</param>
/// <param name="System">What it is called.</param>
/// <param name="Areas">Codes of the areas whose deaths it may notify; none for any.</param>
public sealed record Machine(string KeyId, string Sender, string System, IReadOnlyList<string> Areas)
{
    /// <summary>As the audit log names it.</summary>
    public Person AsPerson => new($"machine:{KeyId}", System, []);

    public bool MayNotify(string panel, AreaTable table, DateOnly on) => Areas.Count == 0 || table.AnsweringFor(panel, on).Any(Areas.Contains);
}
