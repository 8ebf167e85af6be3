namespace CdopWorkflow.Platform.Data;

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
    SqlServer,
}

/// <summary>Which database each service stands on. Section "Database".</summary>
/// <param name="Provider">Sqlite is the embedded default: one file a service in the data folder.</param>
/// <param name="Folder">Where the files lie.</param>
/// <param name="Connections">Connection string by service name, for the server databases.</param>
public sealed record DatabaseOptions(DatabaseProvider Provider, string Folder, IReadOnlyDictionary<string, string> Connections)
{
    public string FileOf(string service) => Path.Combine(Folder, $"{service}.db");
}
