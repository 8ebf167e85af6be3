namespace CdopWorkflow.Host;

/// <summary>
/// A mark in the data folder for as long as processes serve from it: several may, but nobody takes the files from under them. The
/// system takes it away when they end, however they end.
/// </summary>
internal static class Serving
{
    public static FileStream Begin(string dataFolder)
    {
        File.AppendAllText(PathIn(dataFolder), "");
        return new FileStream(PathIn(dataFolder), FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    /// <returns>Null while somebody serves from the folder; else nobody can until it is disposed.</returns>
    public static FileStream? TryKeepOut(string dataFolder)
    {
        try
        {
            return new FileStream(PathIn(dataFolder), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string PathIn(string dataFolder) => Path.Combine(dataFolder, "serving");
}
