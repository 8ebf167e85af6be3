using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Notifications.Imports;

/// <summary>How a panel matched the columns of a system the last time, so that it need not do so again.</summary>
public sealed class RememberedColumns
{
    public required string Panel { get; init; }

    public required string System { get; init; }

    /// <summary>A <see cref="ColumnMap"/> as JSON: names of columns, nothing of what stands in them.</summary>
    public required string Columns { get; set; }

    /// <summary>The sealed codes that were chosen for values: a value may be anything that somebody typed into a cell.</summary>
    [Sealed]
    public byte[]? Values { get; set; }
}
