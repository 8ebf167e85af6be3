namespace CdopWorkflow.Platform.Encryption;

/// <summary>Writes and destroys small files that only their owner can read.</summary>
internal static class SecretFile
{
    /// <summary>Written aside and moved into place, so that a crash in between leaves no half of a key.</summary>
    /// <returns>False where there was one already: it is left as it is.</returns>
    public static bool TryCreate(string path, ReadOnlySpan<byte> content)
    {
        if (File.Exists(path))
        {
            return false;
        }

        var aside = WriteAside(path, content);
        try
        {
            File.Move(aside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(aside);
            return false;
        }

        Settle(path);
        return true;
    }

    /// <summary>
    /// Written in place, with one sync instead of two: for names that nobody else knows yet. Should two write one all the same, or
    /// somebody read it meanwhile, <see cref="ReadWhole"/> waits.
    /// </summary>
    public static bool TryCreateAtOnce(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Write(path, content);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    /// <summary>
    /// An empty file whose name says it all. It need not outlive a power cut, as whoever needs it writes it again, and is not missed in a
    /// folder that may only be read, where nothing is made.
    /// </summary>
    public static void Note(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                using var file = new FileStream(path, OwnersAlone(FileMode.OpenOrCreate, FileShare.ReadWrite));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // the key it speaks of is there, and is noted when it is read again
        }
    }

    /// <summary>Waits for whoever writes it; what was cut short by a crash long ago is removed, as nothing can lie under it.</summary>
    /// <exception cref="IOException">It stays short.</exception>
    public static byte[] ReadWhole(string path, int size)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            var content = File.ReadAllBytes(path);
            if (content.Length == size)
            {
                return content;
            }

            if (File.GetLastWriteTimeUtc(path) < DateTime.UtcNow.AddMinutes(-1))
            {
                File.Delete(path);
            }

            Thread.Sleep(10);
        }

        throw new IOException("A key is not whole yet.");
    }

    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        File.Move(WriteAside(path, content), path, overwrite: true);
        Settle(path);
    }

    /// <summary>Written over before it goes, where the disk allows that.</summary>
    public static void Destroy(string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write))
        {
            file.Write(new byte[file.Length]);
            file.Flush(flushToDisk: true);
        }

        File.Delete(path);
    }

    private static string WriteAside(string path, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = $"{path}.{Guid.CreateVersion7():N}";
        Write(aside, content);
        return aside;
    }

    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = new FileStream(path, OwnersAlone(FileMode.CreateNew, FileShare.Read));
        try
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            // no room for it: half a key must not stand in the way of a whole one later
            File.Delete(path);
            throw;
        }

        FolderEntry.Sync(Path.GetDirectoryName(path)!);
    }

    private static FileStreamOptions OwnersAlone(FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    /// <summary>Synced once more under its name: what is sealed with it may be committed a moment later.</summary>
    private static void Settle(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
        FolderEntry.Sync(Path.GetDirectoryName(path)!);
    }
}
