using System.Globalization;
using System.Text.Json.Nodes;
using CdopWorkflow.Analytics.Reports;

namespace CdopWorkflow.Analytics.OpenData;

/// <summary>What a CSV file means, by the W3C's Metadata Vocabulary for Tabular Data (CSVW), found beside the file by its name.</summary>
public static class CsvDescription
{
    private const string Marks = "“<5” and “<8” stand for small numbers, “c” for a number hidden to protect another one.";

    public static JsonObject Of(OpenTable open) => new()
    {
        ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "en" }),
        ["url"] = open.Table.Code + ".csv",
        ["dc:title"] = open.Table.Title,
        ["dc:description"] = $"{ReportPage.TitleOf(open.Area, open.Period)}. Published under disclosure control: {Marks} {open.Table.Note}".TrimEnd(),
        ["dc:issued"] = open.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["dc:temporal"] = $"{open.Period.From:yyyy-MM-dd}/{open.Period.To:yyyy-MM-dd}",
        ["dc:spatial"] = open.Area.Code,
        ["schema:version"] = open.Version,
        ["dialect"] = new JsonObject { ["header"] = true, ["encoding"] = "utf-8", ["lineTerminators"] = new JsonArray("\r\n") },
        ["tableSchema"] = new JsonObject
        {
            ["columns"] = new JsonArray([Column(0, open.Table.RowsAre), .. open.Table.Columns.Select((title, at) => Column(at, title, open))]),
            ["primaryKey"] = "c0",
        },
    };

    private static JsonObject Column(int at, string title, OpenTable open)
    {
        var column = Column(at + 1, title);
        column["datatype"] = open.TypeOf(at);
        column["null"] = new JsonArray([.. open.MarksIn(at).Select(mark => JsonValue.Create(mark))]);
        return column;
    }

    private static JsonObject Column(int number, string title) =>
        new() { ["name"] = string.Create(CultureInfo.InvariantCulture, $"c{number}"), ["titles"] = title, ["datatype"] = "string" };
}
