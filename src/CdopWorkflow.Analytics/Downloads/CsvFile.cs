using System.Text;
using CdopWorkflow.Analytics.Figures;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Analytics.Downloads;

/// <summary>A shown table as a file: the same cells, hidden ones as their mark.</summary>
public static class CsvFile
{
    private const string DangerousFirst = "=+-@\t\r\n";

    /// <summary>Where a page's table is downloaded: the same address with the page's download handler.</summary>
    public static string Address(HttpRequest request, string table)
    {
        var kept = request.Query.Where(pair => pair.Key is not ("handler" or "table"))
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create<string, string?>(pair.Key, value));
        return request.PathBase + request.Path + QueryString.Create([.. kept, new("handler", "Download"), new("table", table)]);
    }

    public static IActionResult Of(IEnumerable<FigureTable> tables, string? code, string name) =>
        tables.FirstOrDefault(table => table.Code == code) is { } table
            ? new FileContentResult([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text(table))], "text/csv; charset=utf-8") { FileDownloadName = $"{name}-{table.Code}.csv" }
            : new NotFoundResult();

    public static string Text(FigureTable table) =>
        Lines(table.Rows.Select(row => row.Cells.Prepend(row.Name)).Prepend(table.Columns.Prepend(table.RowsAre)).Concat(About(table)));

    public static string Lines(IEnumerable<IEnumerable<string>> lines) => string.Concat(lines.Select(cells => string.Join(',', cells.Select(Safe)) + "\r\n"));

    /// <summary>What must go with the figures wherever the file goes: below them, so that the first line still names the columns.</summary>
    private static IEnumerable<IEnumerable<string>> About(FigureTable table) =>
        table is { Sentence: null, Note: null, About.Count: 0, Method.Count: 0 }
            ? []
            : [[""], ["About this table"], [table.Title], .. new[] { table.Sentence, table.Note }.OfType<string>().Concat(table.About).Concat(table.Method).Select(line => new[] { line })];

    /// <summary>A spreadsheet takes a cell that begins like a formula for one; an apostrophe makes it text again.</summary>
    private static string Safe(string cell)
    {
        var text = cell.Length > 0 && DangerousFirst.Contains(cell[0], StringComparison.Ordinal) ? "'" + cell : cell;
        return text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
