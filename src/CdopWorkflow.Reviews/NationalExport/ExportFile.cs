using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CdopWorkflow.Reviews.NationalExport;

/// <summary>Records as a file.</summary>
public sealed record ExportFile(byte[] Bytes, string ContentType, string Name)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ExportFile Of(IReadOnlyList<ExportRecord> records, ExportFormat format, DateTimeOffset now)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"national-return-{now:yyyyMMdd-HHmmss}");
        return format switch
        {
            ExportFormat.Csv => new(Encoding.UTF8.GetBytes(Csv(records)), "text/csv; charset=utf-8", $"{name}.csv"),
            ExportFormat.Json => new(JsonSerializer.SerializeToUtf8Bytes(Shape(records), Json), "application/json", $"{name}.json"),
        };
    }

    private static object Shape(IReadOnlyList<ExportRecord> records) => new
    {
        records[0].Mapping,
        Records = records.Select(record => new { Part = record.Part.ToString(), record.Digest, Fields = record.Fields.ToDictionary(field => field.Name, field => field.Value) }),
    };

    private static string Csv(IReadOnlyList<ExportRecord> records) => string.Concat(
        records.Select(record => Row([record.Mapping, record.Part.ToString(), record.Digest, .. record.Fields.Select(field => field.Value)]))
            .Prepend(Row(["Mapping", "Part", "Digest", .. records[0].Fields.Select(field => field.Name)])));

    // every cell in quotation marks: it is read by a program, word for word
    private static string Row(IEnumerable<string> cells) => $"{string.Join(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))}\r\n";
}
