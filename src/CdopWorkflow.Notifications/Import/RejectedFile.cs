using CsvHelper;

namespace CdopWorkflow.Notifications.Import;

/// <summary>
/// The lines that were not taken in, with line number and reasons before their own columns. To be corrected, and imported as it
/// stands: the two columns in front are ignored.
/// </summary>
internal sealed class RejectedFile(string path, IReadOnlyList<string> header) : IAsyncDisposable
{
    public const string LineColumn = "rejected_line";
    public const string ReasonColumn = "rejected_because";
    private const int Shown = 20;

    private readonly List<RejectedLine> first = [];
    private CsvWriter? csv;

    public string Path { get; } = path;

    public long Count { get; private set; }

    public IReadOnlyList<RejectedLine> First => first;

    public async Task AddAsync(RejectedLine line, IReadOnlyList<string> cells, CancellationToken cancel)
    {
        Count++;
        if (first.Count < Shown)
        {
            first.Add(line);
        }

        csv ??= Open();
        csv.WriteField(line.Line);
        csv.WriteField(string.Join("; ", line.Reasons));
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        await csv.EndRecordAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (csv is not null)
        {
            await csv.DisposeAsync();
        }
        else
        {
            // of an earlier import; it would say that something is still wrong
            File.Delete(Path);
        }
    }

    private CsvWriter Open()
    {
        File.Delete(Path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // a line may have been rejected for its number of columns
        var writer = CsvWriter.Create(new FileStream(Path, options), new CsvWriterOptions { ValidateFieldCount = false });
        writer.WriteRecord([LineColumn, ReasonColumn, .. header]);
        return writer;
    }
}
