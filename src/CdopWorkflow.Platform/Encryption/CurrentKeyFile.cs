using System.Text;

namespace CdopWorkflow.Platform.Encryption;

/// <summary>The file ring/current, which names the key that wraps what is new.</summary>
public sealed class CurrentKeyFile(string keys)
{
    internal const string Folder = "ring";

    private readonly string path = Path.Combine(keys, Folder, "current");

    public DateTimeOffset Since => File.Exists(path) ? new DateTimeOffset(File.GetLastWriteTimeUtc(path), TimeSpan.Zero) : DateTimeOffset.MinValue;

    /// <returns>Null where nobody has named one.</returns>
    public KeyId? Read() => File.Exists(path) ? KeyId.Parse(File.ReadAllText(path).Trim()) : null;

    public void Write(KeyId id) => SecretFile.Replace(path, Encoding.ASCII.GetBytes($"{id}\n"));

    /// <summary>Names one where none is named.</summary>
    public void Keep(KeyId id) => SecretFile.TryCreate(path, Encoding.ASCII.GetBytes($"{id}\n"));
}
