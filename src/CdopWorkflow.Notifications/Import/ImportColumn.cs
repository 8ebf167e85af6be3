namespace CdopWorkflow.Notifications.Import;

/// <summary>A column of the file, as help and documentation tell it.</summary>
/// <param name="Name">In the first line of the file.</param>
/// <param name="Holds">What stands in it.</param>
/// <param name="Required">The file must have the column; whether a line must fill it, the rules say.</param>
public sealed record ImportColumn(string Name, string Holds, bool Required = false);
