using System.Globalization;
using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.OpenData;

/// <summary>A published table under an address that does not change: a restated version has a number of its own.</summary>
public sealed record OpenTable(Area Area, ReportYear Period, int Version, DateTimeOffset PublishedAt, bool IsSuperseded, FigureTable Table)
{
    public const string Root = "/analytics/public/open-data";

    public string Address => string.Create(CultureInfo.InvariantCulture, $"{Root}/{Area.Code}/{Period.Code}/v{Version}/{Table.Code}");

    /// <summary>The table as CSV: the first line names the columns, and numbers are plain.</summary>
    public string Csv => CsvFile.Lines(Table.Rows
        .Select(row => row.Cells.Select(cell => OpenCell.Of(cell).Text).Prepend(row.Name))
        .Prepend(Table.Columns.Prepend(Table.RowsAre)));

    /// <summary>A column's type in the words of the CSV on the Web standard.</summary>
    public string TypeOf(int column) => Cells(column).Select(cell => cell.Number).OfType<decimal>().ToList() switch
    {
        [] => "string",
        var numbers => numbers.TrueForAll(decimal.IsInteger) ? "integer" : "decimal",
    };

    /// <summary>What stands in a column where there is no value.</summary>
    public IReadOnlyList<string> MarksIn(int column)
    {
        var isNumber = TypeOf(column) != "string";
        return [.. Cells(column).Where(cell => cell.IsHidden || (isNumber && cell.Number is null)).Select(cell => cell.Printed).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The tables of a published version; none of any other.</summary>
    public static IEnumerable<OpenTable> Of(Report report, Area area, ReportYear period) => report is { PublishedAt: { } published, PublicContent: { } content }
        ? content.WithRows.Select(table => new OpenTable(area, period, report.Version, published, report.State == ReportState.Superseded, table))
        : [];

    private IEnumerable<OpenCell> Cells(int column) => Table.Rows.Select(row => OpenCell.Of(row.Cells.ElementAtOrDefault(column) ?? ""));
}
