using System.Security.Cryptography;

namespace CdopWorkflow.Platform.Encryption;

/// <summary>A key as a file that only its owner can read; the first one is made at the first start.</summary>
public static class KeyFile
{
    /// <exception cref="InvalidDataException">The file does not hold 32 bytes.</exception>
    public static byte[] ReadOrCreate(string path)
    {
        SecretFile.TryCreate(path, RandomNumberGenerator.GetBytes(Gcm.KeySize));
        return Read(path);
    }

    /// <exception cref="InvalidDataException">The file does not hold 32 bytes.</exception>
    public static byte[] Read(string path)
    {
        var key = File.ReadAllBytes(path);
        return key.Length == Gcm.KeySize ? key : throw new InvalidDataException($"{path} does not hold a key of {Gcm.KeySize} bytes.");
    }
}
