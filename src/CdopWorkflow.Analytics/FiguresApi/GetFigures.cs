using System.Text.Json.Nodes;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.OpenData;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CdopWorkflow.Analytics.FiguresApi;

/// <summary>
/// GET /analytics/api/v1/figures?area=&amp;year=: the inside tables of one of the person's own areas as JSON, under the same rules as
/// the pages: the session of someone who works with figures, own areas alone.
/// </summary>
public static class GetFigures
{
    internal const string Audience = "inside: exact, for people who answer for the area";

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/analytics/api/v1/figures", AnswerAsync)
        .RequireAuthorization(Policies.Figures);

    private static async Task<IResult> AnswerAsync(string? area, string? year, OwnAreas own, FigureBook book, AreaTable areas, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(area))
        {
            return Results.Json(new JsonObject { ["areas"] = new JsonArray([.. own.All().Select(known => new JsonObject { ["code"] = known.Code, ["name"] = known.Name })]) });
        }

        if (own.Find(area) is not { } place || ReportYear.Parse(year) is not { } period)
        {
            return Results.Problem("There is no such area or year, or it is not yours", statusCode: StatusCodes.Status404NotFound);
        }

        var tables = InsideTables.Of(await book.OfAsync(place, period, cancel), place, period, areas);
        return Results.Json(new JsonObject
        {
            ["area"] = place.Code,
            ["period"] = period.Code,
            ["audience"] = Audience,
            ["tables"] = new JsonArray([.. tables.Select(TableJson.Of)]),
        });
    }
}
