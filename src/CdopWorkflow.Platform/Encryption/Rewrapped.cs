namespace CdopWorkflow.Platform.Encryption;

/// <summary>What going through the sealed values of a service found and did.</summary>
public sealed class Rewrapped
{
    public int Looked { get; set; }

    public int Exchanged { get; set; }

    /// <summary>Of cases whose records were disposed of.</summary>
    public int Gone { get; set; }

    /// <summary>Under a key that is not held here, or changed.</summary>
    public int Unreadable { get; set; }

    /// <summary>How many lay under each of the installation's keys when they were looked at.</summary>
    public Dictionary<KeyId, int> UnderKey { get; } = [];
}
