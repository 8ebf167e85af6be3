namespace CdopWorkflow.Host.Commands;

/// <summary>What a backup holds besides the databases.</summary>
internal static class BackedUp
{
    /// <summary>Settings and tables that the installation added; never keys.</summary>
    public static IEnumerable<string> Beside(string folder) =>
        Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".json" or ".csv");
}
