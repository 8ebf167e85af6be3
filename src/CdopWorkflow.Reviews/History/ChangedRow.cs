using System.Text.Json;

namespace CdopWorkflow.Reviews.History;

/// <summary>A row of a review, or of what belongs to it, that a save added, changed or took away.</summary>
/// <param name="Entity">Name of its class: "Hold".</param>
/// <param name="Key">Its key, as text.</param>
/// <param name="Kind">What happened to it.</param>
/// <param name="Before">What the changed properties said before, all of them where it was taken away; nothing where it was added.</param>
public sealed record ChangedRow(string Entity, string Key, ChangeKind Kind, IReadOnlyDictionary<string, JsonElement> Before);

/// <summary>What happened to a row.</summary>
public enum ChangeKind
{
    Deleted,
    Added,
    Changed,
}
