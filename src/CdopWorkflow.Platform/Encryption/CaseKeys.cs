using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CdopWorkflow.Platform.Encryption;

/// <summary>
/// The key of each case: 32 random bytes, wrapped under the installation's key, in a file of its own, apart from every database, so that
/// a backup of a database holds none. Destroyed, it leaves a mark with the day; what was sealed under it can then be opened nowhere, in no
/// backup either. Beside each stands an empty file that says it was made: one that is lost is missed, and not made anew.
/// </summary>
public sealed class CaseKeys(string folder, IKeyEncryptionKeys keys)
{
    private const long RememberMilliseconds = 60_000;
    private const int RememberAtMost = 5000;
    private const int SideBySide = 16;

    private readonly ConcurrentDictionary<Guid, (byte[] Key, long Until)> remembered = [];

    /// <exception cref="CaseKeyGoneException">It was destroyed.</exception>
    /// <exception cref="KeyLostException">It is not here, though something lies under it.</exception>
    public byte[] Of(Guid caseId) => Find(caseId) ?? throw new KeyLostException(caseId);

    /// <exception cref="CaseKeyGoneException">It was destroyed.</exception>
    /// <exception cref="KeyLostException">There was one, and it is not here any more.</exception>
    /// <exception cref="KeysAwayException">There is no room for it, or the folder is not there.</exception>
    public byte[] OfOrNew(Guid caseId)
    {
        if (Find(caseId) is { } known)
        {
            return known;
        }

        // made by another process a moment ago, or lost
        if (File.Exists(MadeOf(caseId)))
        {
            return Of(caseId);
        }

        var wrapped = Wrapped(caseId, RandomNumberGenerator.GetBytes(Gcm.KeySize));
        try
        {
            SecretFile.TryCreateAtOnce(FileOf(caseId), wrapped);
        }
        catch (IOException failure)
        {
            throw new KeysAwayException("The key of a case could not be kept.", failure);
        }

        return Of(caseId);
    }

    /// <summary>
    /// Ids for cases that may be opened in a moment, each with its key on disk: done side by side and before a turn is taken in which
    /// others wait.
    /// </summary>
    public Guid[] Prepare(int count)
    {
        var ids = Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7()).ToArray();
        try
        {
            Parallel.ForEach(ids, new ParallelOptions { MaxDegreeOfParallelism = SideBySide }, id => OfOrNew(id));
        }
        catch (AggregateException failures)
        {
            Array.ForEach(ids, TakeBack);
            throw new KeysAwayException("The keys of cases could not be kept.", failures.GetBaseException());
        }

        return ids;
    }

    /// <summary>Takes back what <see cref="Prepare"/> made for a case that was not opened.</summary>
    public void TakeBack(Guid caseId)
    {
        if (Has(caseId))
        {
            File.Delete(MadeOf(caseId));
            File.Delete(FileOf(caseId));
        }

        remembered.TryRemove(caseId, out _);
    }

    /// <summary>The day on which the key was destroyed; null where it was not.</summary>
    public DateOnly? GoneSince(Guid caseId) => File.Exists(MarkOf(caseId))
        ? DateOnly.Parse(File.ReadAllText(MarkOf(caseId)).Trim(), CultureInfo.InvariantCulture)
        : null;

    /// <summary>Whether there is a key, a destroyed one not counting.</summary>
    public bool Has(Guid caseId) => File.Exists(FileOf(caseId));

    /// <summary>Destroys a key, or destroys it again after a copy of the folder was put back. Harmless where there is none.</summary>
    public void Destroy(Guid caseId, DateOnly on)
    {
        SecretFile.TryCreate(MarkOf(caseId), Encoding.ASCII.GetBytes(on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        SecretFile.Destroy(FileOf(caseId));
        remembered.TryRemove(caseId, out _);
    }

    /// <summary>Every case that has a key, and the installation's key under which it lies.</summary>
    public IEnumerable<(Guid CaseId, KeyId Key)> All() => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, "*.key", SearchOption.AllDirectories)
            .Select(file => (Guid.ParseExact(Path.GetFileNameWithoutExtension(file), "N"), KeyId.Read(File.ReadAllBytes(file))));

    /// <summary>Cases whose key was made and is not here, though nobody destroyed it.</summary>
    public IEnumerable<Guid> Lost() => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, "*.made", SearchOption.AllDirectories)
            .Select(file => Guid.ParseExact(Path.GetFileNameWithoutExtension(file), "N"))
            .Where(caseId => !Has(caseId) && GoneSince(caseId) is null);

    /// <summary>Puts the key of a case under the installation's current key.</summary>
    public void Rewrap(Guid caseId)
    {
        if (Find(caseId) is { } key)
        {
            SecretFile.Replace(FileOf(caseId), Wrapped(caseId, key));
            if (File.Exists(MarkOf(caseId)))
            {
                // it was destroyed between reading and writing
                SecretFile.Destroy(FileOf(caseId));
            }
        }
    }

    private byte[]? Find(Guid caseId)
    {
        var now = Environment.TickCount64;

        // whichever process destroyed it, from then on it is remembered in none
        if (remembered.TryGetValue(caseId, out var known) && known.Until > now && !File.Exists(MarkOf(caseId)))
        {
            return known.Key;
        }

        if (GoneSince(caseId) is { } on)
        {
            remembered.TryRemove(caseId, out _);
            throw new CaseKeyGoneException(caseId, on);
        }

        if (!Has(caseId))
        {
            return null;
        }

        var file = SecretFile.ReadWhole(FileOf(caseId), KeyId.Size + Gcm.WrappedSize);
        var key = keys.Unwrap(KeyId.Read(file), file.AsSpan(KeyId.Size), Purpose(caseId));
        if (remembered.Count >= RememberAtMost)
        {
            remembered.Clear();
        }

        remembered[caseId] = (key, now + RememberMilliseconds);

        // after the key, so that a crash in between refuses nothing
        SecretFile.Note(MadeOf(caseId));
        return key;
    }

    private byte[] Wrapped(Guid caseId, byte[] key)
    {
        var id = keys.Current;
        var file = new byte[KeyId.Size];
        id.Write(file);
        return [.. file, .. keys.Wrap(id, key, Purpose(caseId))];
    }

    private static byte[] Purpose(Guid caseId) => [.. "case"u8, .. caseId.ToByteArray(bigEndian: true)];

    /// <summary>Spread over folders by their last digits, which are random.</summary>
    private string PathOf(Guid caseId, string kind) => Path.Combine(folder, $"{caseId:N}"[^2..], $"{caseId:N}.{kind}");

    private string FileOf(Guid caseId) => PathOf(caseId, "key");

    private string MadeOf(Guid caseId) => PathOf(caseId, "made");

    private string MarkOf(Guid caseId) => PathOf(caseId, "gone");
}
