using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Host.Errors;

/// <summary>Two people changed the same thing at once: the second hears so (409), and nothing of theirs is half saved.</summary>
public sealed class ConflictPage(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (DbUpdateConcurrencyException) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status409Conflict;
        }
    }
}
