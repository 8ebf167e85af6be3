using CdopWorkflow.Notifications.FurtherQuestions;
using CdopWorkflow.Web.Formats;
using CsvHelper;

namespace CdopWorkflow.Notifications.Import;

/// <summary>Reads the file line by line, holding one at a time. The separator is found out: a comma, a semicolon or a tab.</summary>
internal sealed class NotificationLines : IDisposable
{
    /// <summary>Longer than any line that means anything: a quotation mark that is never closed does not swallow the file.</summary>
    private const int LongestLine = 1 << 20;

    private readonly CsvReader csv;
    private readonly HashSet<long> malformed = [];
    private Dictionary<string, int> positions = [];

    public NotificationLines(string path) => csv = CsvReader.FromFile(path, new CsvReaderOptions
    {
        MaxRecordSize = LongestLine,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        MalformedData = CsvMalformedDataHandling.Recover,
        OnMalformedRecord = record => malformed.Add(record.LineNumber),
    });

    public IReadOnlyList<string> Header { get; private set; } = [];

    /// <summary>Where the line begins in the file; a cell with line breaks makes it several.</summary>
    public long Line { get; private set; }

    public IReadOnlyList<string> Cells { get; private set; } = [];

    /// <summary>Why the file could not be read to its end; null when it could.</summary>
    public string? Unreadable { get; private set; }

    /// <summary>Bytes of the file that are done.</summary>
    public long Position => csv.ByteOffset;

    /// <returns>What is wrong with the first line; null when nothing is.</returns>
    /// <param name="asked">The questions that were added to the form: each may have a column.</param>
    /// <param name="cancel">Ends the attempt.</param>
    public async Task<string?> ReadHeaderAsync(AskedOfMachines asked, CancellationToken cancel)
    {
        await csv.ReadHeaderAsync(cancel);
        Header = [.. csv.Headers.Select(name => name.Trim().ToLowerInvariant())];
        var known = ImportColumns.All.Select(column => column.Name).Append(RejectedFile.LineColumn).Append(RejectedFile.ReasonColumn).ToHashSet();
        var unknown = Header.Where(name => !known.Contains(name) && AnswerColumns.LinkId(name, asked) is null).ToArray();
        var missing = ImportColumns.All.Where(column => column.Required && !Header.Contains(column.Name) && !(column.Name == "council" && Header.Contains("postcode"))).Select(column => column.Name).ToArray();
        positions = Header.Distinct().ToDictionary(name => name, name => Header.ToList().IndexOf(name));
        return (unknown, missing) switch
        {
            _ when Header.All(name => name.Length == 0) => "The file is empty.",
            ({ Length: > 0 }, _) => $"The first line names columns we do not know: {string.Join(", ", unknown)}.",
            (_, { Length: > 0 }) => $"The first line lacks columns: {string.Join(", ", missing)}.",
            _ when positions.Count < Header.Count => "The first line names a column twice.",
            _ => null,
        };
    }

    public async Task<bool> ReadAsync(CancellationToken cancel)
    {
        try
        {
            if (!await csv.ReadAsync(cancel))
            {
                return false;
            }
        }
        catch (CsvFormatException)
        {
            Unreadable = string.Create(
                UkFormat.Culture, $"The file cannot be read after line {Line}: a quotation mark is opened there and never closed. What stands before it is in.");
            return false;
        }

        Line = csv.LineNumber;
        var cells = new string[csv.FieldCount];
        for (var index = 0; index < cells.Length; index++)
        {
            cells[index] = csv.GetString(index);
        }

        Cells = cells;
        return true;
    }

    /// <summary>Why the line cannot be read at all; null when it can.</summary>
    public string? Fault() => (malformed.Remove(Line), Cells.Count == Header.Count) switch
    {
        (true, _) => "The quotation marks in this line do not match",
        (_, false) => string.Create(UkFormat.Culture, $"This line has {Cells.Count} columns, the first line {Header.Count}"),
        // what the decoder puts where bytes are no UTF-8
        _ when Cells.Any(cell => cell.Contains('\uFFFD')) => "This line has characters that are not UTF-8. Save the file as “CSV UTF-8”",
        _ => null,
    };

    /// <summary>The text in a column; null where the file does not have it or it is empty.</summary>
    public string? Cell(string column) =>
        positions.TryGetValue(column, out var index) && Cells[index].Trim() is { Length: > 0 } text ? text : null;

    public void Dispose() => csv.Dispose();
}
