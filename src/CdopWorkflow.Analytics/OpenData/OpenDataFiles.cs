using System.Text;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CdopWorkflow.Analytics.OpenData;

/// <summary>Published tables as files for other programs: CSV, its description by the CSV on the Web standard, JSON.</summary>
public static class OpenDataFiles
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet(OpenTable.Root + "/{area}/{year}/v{version:int}/{file}", AnswerAsync)
        .AllowAnonymous();

    private static async Task<IResult> AnswerAsync(string area, string year, int version, string file, ReportShelf shelf, AreaTable areas, CancellationToken cancel)
    {
        if (areas.Find(area) is not { } known || ReportYear.Parse(year) is not { } period
            || (await shelf.PublicAsync(known, period, cancel)).FirstOrDefault(report => report.Version == version) is not { } report)
        {
            return Results.NotFound();
        }

        foreach (var table in OpenTable.Of(report, known, period))
        {
            var name = table.Table.Code;
            if (file == name + ".csv")
            {
                return Results.Text(table.Csv, "text/csv", Encoding.UTF8);
            }

            if (file == name + ".csv-metadata.json")
            {
                return Results.Json(CsvDescription.Of(table), contentType: "application/csvm+json");
            }

            if (file == name + ".json")
            {
                return Results.Json(TableJson.Of(table));
            }
        }

        return Results.NotFound();
    }
}
