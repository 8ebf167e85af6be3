using CdopWorkflow.Platform.Data;

namespace CdopWorkflow.Host.Errors;

/// <summary>
/// The database is away or has no room left: nothing is acknowledged, and whoever asked hears why and when to come again (503). A
/// machine gets it as problem+json, a person as a page.
/// </summary>
public sealed class DatabaseAway(RequestDelegate next, ILogger<DatabaseAway> log)
{
    private const string RetryAfterSeconds = "30";

    // written out: where nothing can be saved there may be little room for anything else
    private const string Outcome = """
        {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"transient","details":{"text":"Nothing was acknowledged. Send the same message again in a few minutes, under the same identifier: whatever was kept all the same is then not counted twice."}}]}
        """;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && DatabaseOutage.IsOneOrTooSlow(failure))
        {
            log.LogError(failure, "The database did not take or give what {Method} needed", context.Request.Method);
            context.Response.Clear();
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            {
                await Problem().ExecuteAsync(context);
            }
            else if (context.Request.Path.StartsWithSegments("/fhir", StringComparison.Ordinal))
            {
                await Results.Text(Outcome, "application/fhir+json", statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            }
        }
    }

    private static IResult Problem() => Results.Problem(
        "Nothing was acknowledged. Send the same again in a few minutes, under the same Idempotency-Key if it has one: whatever was kept all the same is then not counted twice.",
        statusCode: StatusCodes.Status503ServiceUnavailable,
        title: "Nothing can be saved at the moment",
        type: "urn:cdop:problem:unavailable");
}
