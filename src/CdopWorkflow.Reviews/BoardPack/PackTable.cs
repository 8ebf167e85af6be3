using System.Globalization;
using System.Text;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Web.Fields;

namespace CdopWorkflow.Reviews.BoardPack;

/// <summary>The pack as a file for a spreadsheet.</summary>
public static class PackTable
{
    private const string DangerousFirst = "=+-@\t\r\n";

    private static readonly string[] Columns = ["Action", "What is to be done", "Theme", "Owner", "Deputy", "Measure", "Baseline", "Now", "Target", "Reviews with the theme since the work began", "Reviews decided since the work began", "Due", "Standing", "Ended"];

    public static byte[] Csv(IEnumerable<PackLine> lines) =>
    [
        .. Encoding.UTF8.Preamble,
        .. Encoding.UTF8.GetBytes(string.Concat(lines.Select(Cells).Prepend(Columns).Select(cells => string.Join(',', cells.Select(Safe)) + "\r\n"))),
    ];

    private static string[] Cells(PackLine line) =>
    [
        line.Action.Reference,
        line.Words.Title,
        ActionThemes.NameOf(line.Action.Theme),
        line.Words.Owner.Name,
        line.Words.Deputy?.Name ?? "",
        line.Words.Measure.Name,
        line.Words.Measure.Unit.Show(line.Words.Measure.Baseline),
        line.Latest?.ToString() ?? "",
        line.Words.Measure.Unit.Show(line.Words.Measure.Target),
        line.Again?.Count.ToString(CultureInfo.InvariantCulture) ?? "",
        line.Again?.Of.ToString(CultureInfo.InvariantCulture) ?? "",
        Day(line.Action.DueOn),
        Choices.Name(line.Standing),
        line.Standing is PackStanding.Done or PackStanding.Stopped ? Day(line.Action.EndedOn) : "",
    ];

    private static string Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A spreadsheet takes a cell that begins like a formula for one; an apostrophe makes it text again.</summary>
    private static string Safe(string cell)
    {
        var text = cell.Length > 0 && DangerousFirst.Contains(cell[0], StringComparison.Ordinal) ? "'" + cell : cell;
        return text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
