using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>
/// Where an installation's own tables lie: one file a table, put in place by one rename, seen by every process that shares the
/// folder. Without a file the shipped table holds.
/// </summary>
public sealed class ReferenceFolder(string path)
{
    private const int LongestHeader = 4000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private string Checked => Path.Combine(path, "reference-checked");

    /// <summary>When and how large the installation's own file is; null where there is none.</summary>
    public (DateTime Written, long Length)? StampOf(ReferenceTable table)
    {
        var file = new FileInfo(FileOf(table));
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : null;
    }

    /// <summary>The table in force, the installation's own or the shipped one, as it is written.</summary>
    public Stream Open(ReferenceTable table) => File.Exists(FileOf(table))
        ? new FileStream(FileOf(table), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
        : OpenShipped(table);

    /// <summary>Who published the table in force and who brought it.</summary>
    public ReferenceHeader HeaderOf(ReferenceTable table)
    {
        if (!File.Exists(FileOf(table)))
        {
            return ReferenceHeader.Shipped;
        }

        using var text = new StreamReader(Open(table));
        return ReferenceHeader.Read(text) ?? ReferenceHeader.Unknown;
    }

    public ReferenceContent Read(ReferenceTable table, AreaTable areas, ReferenceFaults faults)
    {
        using var stream = Open(table);
        return Read(table, stream, areas, faults);
    }

    public ReferenceContent ReadChecked(ReferenceTable table, Guid id, AreaTable areas, ReferenceFaults faults)
    {
        using var stream = File.OpenRead(CheckedFile(table, id));
        return Read(table, stream, areas, faults);
    }

    /// <summary>SHA-256 of the table in force: who confirms a table compared it with this one.</summary>
    public string DigestOf(ReferenceTable table)
    {
        using var stream = Open(table);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Keeps a file aside until somebody confirms it; a national directory of postcodes in our columns.</summary>
    /// <param name="content">Can be read again.</param>
    public async Task<Guid> KeepAsync(ReferenceTable table, ReferenceHeader header, Stream content, CancellationToken cancel)
    {
        Directory.CreateDirectory(Checked);
        var id = Guid.NewGuid();
        await using var file = new FileStream(CheckedFile(table, id), FileMode.CreateNew, FileAccess.Write);
        await file.WriteAsync(Encoding.UTF8.GetBytes(header.Text), cancel);
        await (table == ReferenceTable.Postcodes ? PostcodeDirectory.CopyAsync(content, file, cancel) : content.CopyToAsync(file, cancel));
        file.Flush(flushToDisk: true);
        return id;
    }

    public ReferenceHeader? HeaderOfChecked(ReferenceTable table, Guid id)
    {
        if (!File.Exists(CheckedFile(table, id)))
        {
            return null;
        }

        using var text = new StreamReader(CheckedFile(table, id));
        return ReferenceHeader.Read(text);
    }

    public void SetAside(ReferenceTable table, Guid id) => File.Delete(CheckedFile(table, id));

    /// <summary>What nobody confirmed in a day is forgotten.</summary>
    public void Tidy(DateTimeOffset now)
    {
        foreach (var file in Directory.Exists(Checked) ? new DirectoryInfo(Checked).GetFiles() : [])
        {
            if (file.LastWriteTimeUtc < now.UtcDateTime.AddDays(-1))
            {
                file.Delete();
            }
        }
    }

    /// <summary>Puts a table that was kept in force. The one before is kept under its time in reference-earlier.</summary>
    /// <exception cref="FileNotFoundException">Somebody else put it in force, or set it aside.</exception>
    public void PutInForce(ReferenceTable table, Guid id, DateTimeOffset now)
    {
        if (File.Exists(FileOf(table)))
        {
            var earlier = Path.Combine(path, "reference-earlier");
            Directory.CreateDirectory(earlier);
            File.Copy(FileOf(table), Path.Combine(earlier, $"{table.Code()}-{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture)}.csv"), overwrite: true);
        }

        File.Move(CheckedFile(table, id), FileOf(table), overwrite: true);
    }

    /// <summary>The table that is shipped with the program.</summary>
    public static ReferenceContent ReadShipped(ReferenceTable table, AreaTable areas)
    {
        using var stream = OpenShipped(table);
        return Read(table, stream, areas, new ReferenceFaults());
    }

    private static Stream OpenShipped(ReferenceTable table) => typeof(ReferenceFolder).Assembly.GetManifestResourceStream(
        table == ReferenceTable.Areas ? typeof(AreaTable) : typeof(ReferenceFolder), $"{table.Code()}.csv")!;

    private static ReferenceContent Read(ReferenceTable table, Stream stream, AreaTable areas, ReferenceFaults faults)
    {
        stream.Position = EndOfHeader(stream);
        using var text = new StreamReader(stream, Strict);
        return ReferenceContent.Read(table, text, areas, faults);
    }

    /// <summary>Where the lines begin that somebody brought; counted in bytes, as those may be no text at all.</summary>
    private static long EndOfHeader(Stream stream)
    {
        var (beginning, lines) = (new StringBuilder(), 0);
        while (lines < ReferenceHeader.Lines && beginning.Length < LongestHeader && stream.ReadByte() is >= 0 and var next)
        {
            beginning.Append((char)next);
            lines += next == '\n' ? 1 : 0;
        }

        return ReferenceHeader.Read(new StringReader(beginning.ToString())) is null ? 0 : beginning.Length;
    }

    private string FileOf(ReferenceTable table) => Path.Combine(path, $"{table.Code()}.csv");

    private string CheckedFile(ReferenceTable table, Guid id) => Path.Combine(Checked, $"{table.Code()}-{id:N}.csv");
}
