using System.Buffers;
using System.Globalization;
using CdopWorkflow.Notifications.Import;
using CdopWorkflow.Notifications.Imports;

namespace CdopWorkflow.Notifications.ImportedFile;

/// <summary>The lines that were not taken in, with number and reasons in front: to be corrected and uploaded as they are.</summary>
internal static class RejectedCsv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",;\r\n\t");

    public static string Of(IReadOnlyList<string> header, IEnumerable<RejectedFileLine> lines) => string.Concat(
        lines.Select(line => Row([line.Line.Number.ToString(CultureInfo.InvariantCulture), string.Join("; ", line.Reasons), .. line.Line.Cells]))
            .Prepend(Row([RejectedFile.LineColumn, RejectedFile.ReasonColumn, .. header])).Prepend("\uFEFF"));

    private static string Row(IEnumerable<string> cells) => $"{string.Join(',', cells.Select(Quote))}\r\n";

    /// <summary>What a spreadsheet would work out as a formula begins with an apostrophe, which it hides.</summary>
    private static string Quote(string cell)
    {
        var text = cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{cell}" : cell;
        return text.AsSpan().IndexOfAny(Quoted) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
