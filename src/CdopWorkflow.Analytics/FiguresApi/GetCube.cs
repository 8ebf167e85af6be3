using System.Globalization;
using System.Text.Json.Nodes;
using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CdopWorkflow.Analytics.FiguresApi;

/// <summary>
/// GET /analytics/api/v1/cube?area=&amp;by=&amp;from=&amp;to=: the counts of the cube for one of the person's own areas, quarter by quarter
/// (deaths that came under review: month by month), to be added up as one likes. Under the same rules as the pages.
/// </summary>
public static class GetCube
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/analytics/api/v1/cube", AnswerAsync)
        .RequireAuthorization(Policies.Figures);

    /// <param name="from">First year, such as 2021-22.</param>
    /// <param name="to">Last year; the first where it is not given.</param>
    private static async Task<IResult> AnswerAsync(string? area, string? by, string? from, string? to, OwnAreas own, CubeQueries cube, CancellationToken cancel)
    {
        if (own.Find(area) is not { } place || ReportYear.Parse(from) is not { } first || ReportYear.Parse(string.IsNullOrEmpty(to) ? from : to) is not { } last)
        {
            return Results.Problem("There is no such area or year, or it is not yours", statusCode: StatusCodes.Status404NotFound);
        }

        var dimension = string.IsNullOrEmpty(by) ? CubeDimension.All : by;
        if (!CubeDimension.Names.Contains(dimension))
        {
            return Results.Problem($"Facts are counted by {string.Join(", ", CubeDimension.Names)}", statusCode: StatusCodes.Status400BadRequest);
        }

        var cells = await cube.CellsAsync(place.Code, dimension, CubePeriod.Of(first.From), CubePeriod.Of(last.To), cancel);
        return Results.Json(new JsonObject
        {
            ["area"] = place.Code,
            ["by"] = dimension,
            ["from"] = first.Code,
            ["to"] = last.Code,
            ["audience"] = GetFigures.Audience,
            ["cells"] = new JsonArray([.. cells.Select(Cell)]),
        });
    }

    private static JsonObject Cell(CubeCount cell) => new()
    {
        ["period"] = CubePeriod.FirstDay(cell.Period).ToString("yyyy-MM", CultureInfo.InvariantCulture),
        ["value"] = cell.Value,
        ["outcome"] = cell.Outcome,
        ["count"] = cell.Count,
    };
}
