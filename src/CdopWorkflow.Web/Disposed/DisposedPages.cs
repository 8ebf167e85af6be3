using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CdopWorkflow.Web.Disposed;

/// <summary>Every page with the reference of a case in its address says kindly that there is nothing left of it (410), where that is so.</summary>
public sealed class DisposedPages(IEnumerable<IDisposedRecords> known) : IAsyncPageFilter
{
    private const string Reference = "reference";

    /// <summary>For the page that says so.</summary>
    public static DateOnly? DayOf(HttpContext context) => context.Items[typeof(DisposedPages)] as DateOnly?;

    /// <summary>Answers 410; the page of errors says why.</summary>
    public static void Tell(HttpContext context, DateOnly on)
    {
        context.Items[typeof(DisposedPages)] = on;
        context.Response.StatusCode = StatusCodes.Status410Gone;
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var assembly = context.ActionDescriptor.ModelTypeInfo?.Assembly;
        if (context.RouteData.Values[Reference] is string reference && known.FirstOrDefault(records => records.Service.Assembly == assembly) is { } records
            && await records.DisposedOnAsync(reference, context.HttpContext.RequestAborted) is { } on)
        {
            Tell(context.HttpContext, on);
            context.Result = new StatusCodeResult(StatusCodes.Status410Gone);
            return;
        }

        await next();
    }
}
