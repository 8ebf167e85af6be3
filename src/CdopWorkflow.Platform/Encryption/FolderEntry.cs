using System.Runtime.InteropServices;

namespace CdopWorkflow.Platform.Encryption;

/// <summary>A new file survives a power cut under its name only when its folder was synced too, which .NET has no call for.</summary>
internal static partial class FolderEntry
{
    /// <summary>O_RDONLY | O_CLOEXEC, the same on every Linux.</summary>
    private const int ReadOnly = 0x80000;

    /// <exception cref="IOException">The folder could not be synced.</exception>
    public static void Sync(string folder)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var handle = Open(folder, ReadOnly);
        if (handle < 0)
        {
            throw new IOException($"The folder {folder} cannot be opened.");
        }

        try
        {
            if (FileSync(handle) != 0)
            {
                throw new IOException($"The folder {folder} cannot be synced.");
            }
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FileSync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int handle);
}
