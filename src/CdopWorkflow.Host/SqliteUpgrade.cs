using Microsoft.Data.Sqlite;

namespace CdopWorkflow.Host;

/// <summary>
/// Brings a SQLite file to a new version so that a process may be killed in the middle: some migrations rebuild a table, which SQLite
/// cannot do within one transaction. The file is copied before, and the copy takes its place when the work was not finished.
/// </summary>
public sealed class SqliteUpgrade : IDisposable
{
    private readonly string file;
    private readonly FileStream turn;

    private SqliteUpgrade(string file, FileStream turn)
    {
        this.file = file;
        this.turn = turn;
    }

    private string Copy => $"{file}.before-upgrade";

    /// <summary>Waits for its turn, and takes back what an interrupted upgrade left.</summary>
    public static async Task<SqliteUpgrade> BeginAsync(string file, CancellationToken cancel)
    {
        var upgrade = new SqliteUpgrade(file, await TurnAsync($"{file}.upgrading", cancel));
        upgrade.TakeBack();
        return upgrade;
    }

    /// <summary>From here on the file is not to be trusted until <see cref="Done"/>.</summary>
    public void Protect()
    {
        var unfinished = $"{Copy}.part";
        File.Delete(unfinished);
        if (File.Exists(file))
        {
            CopyDatabase(file, unfinished);
        }
        else
        {
            File.Create(unfinished).Dispose();
        }

        File.Move(unfinished, Copy);
    }

    public void Done() => File.Delete(Copy);

    public void Dispose() => turn.Dispose();

    /// <summary>A consistent copy, also of a file that others write to.</summary>
    internal static void CopyDatabase(string from, string to)
    {
        using (var source = new SqliteConnection($"Data Source={from};Pooling=false;Mode=ReadWrite"))
        using (var target = new SqliteConnection($"Data Source={to};Pooling=false"))
        {
            source.Open();
            target.Open();
            source.BackupDatabase(target);
        }

        Flush(to);
    }

    private static void Flush(string path)
    {
        using var written = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    /// <summary>The system gives the turn back when a process dies.</summary>
    private static async Task<FileStream> TurnAsync(string path, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(100, cancel);
            }
        }
    }

    private void TakeBack()
    {
        if (!File.Exists(Copy))
        {
            return;
        }

        // the copy goes last: this may be interrupted too
        File.Delete($"{file}-wal");
        File.Delete($"{file}-shm");
        if (new FileInfo(Copy).Length == 0)
        {
            File.Delete(file);
        }
        else
        {
            File.Copy(Copy, file, overwrite: true);
            Flush(file);
        }

        File.Delete(Copy);
    }
}
