using System.Globalization;
using System.Text;

namespace CdopWorkflow.Platform.Audit;

/// <summary>The anchors of a service's chain: a file to which lines are added, one a day, with instant, number and hash of the last entry.</summary>
public sealed class AnchorFile(string folder, string service)
{
    private const char Tab = '\t';
    private const string Restored = "restored";

    private string Path => System.IO.Path.Combine(folder, $"{service}.anchors");

    /// <returns>The oldest first, without those beyond a point to which a backup was put back; none where there is no file yet.</returns>
    /// <exception cref="InvalidDataException">A line cannot be read.</exception>
    public IReadOnlyList<AuditAnchor> Read()
    {
        var anchors = new List<AuditAnchor>();
        foreach (var (index, line) in (File.Exists(Path) ? File.ReadLines(Path) : []).Index())
        {
            var anchor = Parse(line) ?? throw new InvalidDataException($"Line {index + 1} of {Path} is no anchor.");
            if (anchor.Restored)
            {
                anchors.RemoveAll(earlier => earlier.Sequence > anchor.Sequence);
            }

            anchors.Add(anchor);
        }

        return anchors;
    }

    public void Add(AuditAnchor anchor)
    {
        Directory.CreateDirectory(folder);
        var line = string.Create(CultureInfo.InvariantCulture, $"{anchor.At.UtcDateTime:O}{Tab}{anchor.Sequence}{Tab}{anchor.Hash}{(anchor.Restored ? $"{Tab}{Restored}" : "")}\n");
        using var file = new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.Read);
        file.Write(Encoding.ASCII.GetBytes(line));
        file.Flush(flushToDisk: true);
    }

    private static AuditAnchor? Parse(string line) =>
        line.Split(Tab) is [var at, var sequence, { Length: 64 } hash, .. var rest] && rest is [] or [Restored]
        && DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var when)
        && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new AuditAnchor(when, number, hash, rest is [Restored])
            : null;
}
