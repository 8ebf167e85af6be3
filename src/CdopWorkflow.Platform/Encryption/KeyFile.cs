using System.Security.Cryptography;

namespace CdopWorkflow.Platform.Encryption;

/// <summary>The key-encryption key as a file that only its owner can read; made at the first start.</summary>
public static class KeyFile
{
    /// <exception cref="InvalidDataException">The file does not hold 32 bytes.</exception>
    public static byte[] ReadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            // written aside and moved into place, so that a crash in between leaves no half of a key
            var aside = $"{path}.{Guid.CreateVersion7():N}";
            using (var file = new FileStream(aside, options))
            {
                file.Write(RandomNumberGenerator.GetBytes(32));
                file.Flush(flushToDisk: true);
            }

            try
            {
                File.Move(aside, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(aside);
            }
        }

        var key = File.ReadAllBytes(path);
        return key.Length == 32 ? key : throw new InvalidDataException($"{path} does not hold a key of 32 bytes.");
    }
}
