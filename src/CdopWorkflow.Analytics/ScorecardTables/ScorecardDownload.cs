using System.Text.Json;
using System.Text.Json.Nodes;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Statistics.Scorecards;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Analytics.ScorecardTables;

/// <summary>A table as a file that can be imported again, and a description of its columns (CSV on the Web, W3C).</summary>
internal static class ScorecardDownload
{
    internal const string Code = "scorecard";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly (string Name, string About, Func<ScorecardFigure, string> Cell)[] Columns =
    [
        ("table_name", "The table", figure => figure.Line.Table),
        ("code", "Code of the indicator or area", figure => figure.Line.Code),
        ("indicator", "What is measured", figure => figure.Line.Indicator),
        ("group", "Group of people, or heading", figure => figure.Line.Group),
        ("ages", "Which ages", figure => figure.Line.Ages),
        ("area", "Which area", figure => figure.Line.Area),
        ("period", "Which period", figure => figure.Line.Period),
        ("numerator", "Numerator as printed", figure => Number(figure.Line.Numerator)),
        ("denominator", "Denominator as printed", figure => Number(figure.Line.Denominator)),
        ("printed", "The value as its source prints it", figure => figure.Line.Printed),
        ("computed", "The value computed from its fraction or parts", figure => figure.ComputedText),
        ("unit", "Unit of the value", figure => figure.Line.Unit),
        ("target", "The target", figure => figure.Line.Target),
        ("rag", "The colour as printed", figure => figure.Line.Rag ?? ""),
        ("colour_by_rule", "The colour that the rule gives", figure => figure.Colour.ToString()),
        ("trend", "The trend as printed", figure => figure.Line.Trend),
        ("trend_basis", "What the trend compares with", figure => figure.Line.TrendBasis),
        ("provisional", "Whether the figure may still change", figure => figure.Line.Provisional ? "yes" : "no"),
        ("made_by", "How it comes from other lines", figure => figure.Line.MadeBy switch { Making.None => "", Making.RelativeGap => "relative gap", var making => making.ToString().ToLowerInvariant() }),
        ("made_from", "Keys of the lines it comes from", figure => string.Join(';', figure.Line.MadeFrom)),
        ("wording", "The source's sentence", figure => figure.Line.Wording),
        ("comment", "The source's or the importer's comment", figure => figure.Line.Comment),
        ("source", "Where it is printed", figure => figure.Line.Source),
        ("to_check", "What to know before it is used", figure => string.Join("; ", figure.Findings.Select(finding => finding.Sentence))),
    ];

    internal static FigureTable Table(ScorecardTable table, IReadOnlyList<ScorecardFigure> figures) => new(
        Code, table.Name, "key", [.. Columns.Select(column => column.Name)],
        [.. figures.Select(figure => new FigureRow(figure.Line.Key, [.. Columns.Select(column => column.Cell(figure))], null))], "Printed");

    internal static string About(ScorecardTable table, string file) => new JsonObject
    {
        ["@context"] = "http://www.w3.org/ns/csvw",
        ["url"] = file,
        ["dc:title"] = $"{table.Name}, edition {table.Edition}",
        ["dc:source"] = table.FileName,
        ["dc:issued"] = table.ImportedAt.ToString("O"),
        ["dc:description"] = $"Imported by {table.ImportedBy} on {UkFormat.DateTime(table.ImportedAt)}. Printed values are as their source prints them; computed values stand beside them.",
        ["tableSchema"] = new JsonObject
        {
            ["primaryKey"] = "key",
            ["columns"] = new JsonArray([.. Columns.Select(column => (column.Name, column.About)).Prepend(("key", "By which other lines name this one"))
                .Select(column => (JsonNode)new JsonObject { ["name"] = column.Item1, ["titles"] = column.Item1, ["datatype"] = "string", ["dc:description"] = column.Item2 })]),
        },
    }.ToJsonString(Indented);

    private static string Number(decimal? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
