using System.Diagnostics;

namespace CdopWorkflow.SystemTests.Servers;

/// <summary>A volume of a few megabytes that a test fills to the last page and makes room on again. Needs the right to mount.</summary>
public sealed class SmallVolume : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cdop-volume-").FullName;

    private SmallVolume()
    {
    }

    public string Folder => folder;

    private string Ballast => Path.Combine(folder, "ballast");

    /// <summary>Skips the test where nothing may be mounted.</summary>
    public static SmallVolume Mount(int megabytes)
    {
        var volume = new SmallVolume();
        var refused = Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=755", "cdop-small", volume.folder);
        if (refused is not null)
        {
            Directory.Delete(volume.folder);
            Assert.Skip($"A small volume cannot be mounted here: {refused}");
        }

        return volume;
    }

    /// <summary>Until there is no room for one more page.</summary>
    public void Fill()
    {
        var page = new byte[4096];
        using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        while (true)
        {
            try
            {
                ballast.Write(page);
            }
            catch (IOException)
            {
                return;
            }
        }
    }

    public void MakeRoom() => File.Delete(Ballast);

    public void Dispose()
    {
        // lazily: who died on it may not be buried yet
        _ = Run("umount", "--lazy", folder);
        Directory.Delete(folder);
    }

    /// <returns>Why it did not work; null when it did.</returns>
    private static string? Run(string program, params string[] arguments)
    {
        try
        {
            using var running = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            var errors = running.StandardError.ReadToEnd();
            running.WaitForExit();
            return running.ExitCode == 0 ? null : errors.Trim();
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return missing.Message;
        }
    }
}
