namespace CdopWorkflow.Platform.Encryption;

/// <summary>Declares to which case a row belongs: its sealed columns are bound to the key of that case when it is saved.</summary>
/// <param name="key">The property that holds the id of the case, or of the row through which it is found.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OfCaseAttribute(string key) : Attribute
{
    public string Key { get; } = key;

    /// <summary>The class of the row that <see cref="Key"/> leads to and that knows the case; null where the key is the case's own.</summary>
    public Type? Through { get; init; }
}
