using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CdopWorkflow.Web.Traffic;

/// <summary>
/// A page that is asked with a verb it has no handler for answers 405. Razor Pages would show it all the same, without what its handler
/// loads and checks first.
/// </summary>
public sealed class OnlyVerbsOfPage : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var asksToSee = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var explainsAFault = context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        if (context.HandlerMethod is null && !asksToSee && !explainsAFault)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return Task.CompletedTask;
        }

        return next();
    }
}
