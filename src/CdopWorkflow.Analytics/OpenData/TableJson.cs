using System.Globalization;
using System.Text.Json.Nodes;
using CdopWorkflow.Analytics.Figures;

namespace CdopWorkflow.Analytics.OpenData;

/// <summary>A table as JSON: each row with its numbers, null where one is hidden, and with what is printed.</summary>
public static class TableJson
{
    public static JsonObject Of(OpenTable open)
    {
        var table = Of(open.Table);
        table["area"] = open.Area.Code;
        table["period"] = open.Period.Code;
        table["version"] = open.Version;
        table["superseded"] = open.IsSuperseded;
        table["published"] = open.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return table;
    }

    public static JsonObject Of(FigureTable table) => new()
    {
        ["table"] = table.Code,
        ["title"] = table.Title,
        ["note"] = table.Note,
        ["rowsAre"] = table.RowsAre,
        ["rows"] = new JsonArray([.. table.Rows.Select(row => Row(table, row))]),
    };

    private static JsonObject Row(FigureTable table, FigureRow row)
    {
        var (values, printed) = (new JsonObject(), new JsonObject());
        foreach (var (column, cell) in table.Columns.Zip(row.Cells))
        {
            values[column] = OpenCell.Of(cell).Number;
            printed[column] = cell;
        }

        return new JsonObject { ["name"] = row.Name, ["total"] = row.IsTotal, ["values"] = values, ["printed"] = printed };
    }
}
