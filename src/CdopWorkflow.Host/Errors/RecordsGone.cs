using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Web.Disposed;

namespace CdopWorkflow.Host.Errors;

/// <summary>
/// A page needs what lies under a key that was destroyed, as after an older copy of a database was put back: it says that the records
/// were disposed of (410).
/// </summary>
public sealed class RecordsGone(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (CaseKeyGoneException gone) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            DisposedPages.Tell(context, gone.On);
        }
    }
}
