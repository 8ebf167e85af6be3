using System.Reflection;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Web.RecentSignIn;

/// <summary>Leads to "Confirm it is you" where a page, or the handler that was asked for, is marked with <see cref="RequireRecentSignInAttribute"/>.</summary>
public sealed class AskAgain(IOptions<SessionLimits> limits, TimeProvider clock) : IAsyncPageFilter
{
    public const string Path = "/account/confirm";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var isMarked = context.HandlerMethod?.MethodInfo.GetCustomAttribute<RequireRecentSignInAttribute>() is not null
            || context.HandlerInstance.GetType().GetCustomAttribute<RequireRecentSignInAttribute>() is not null;
        if (!isMarked || IsRecent(context.HttpContext))
        {
            return next();
        }

        // what was posted is not kept: after the confirmation the page stands there as before
        var request = context.HttpContext.Request;
        var wanted = request.PathBase + request.Path + (HttpMethods.IsGet(request.Method) ? request.QueryString : QueryString.Empty);
        context.Result = new LocalRedirectResult(Path + QueryString.Create("ReturnUrl", wanted));
        return Task.CompletedTask;
    }

    private bool IsRecent(HttpContext context) =>
        SessionTicket.Of(context.User) is { } ticket && clock.GetUtcNow() < ticket.ConfirmedAt.AddMinutes(limits.Value.RecentMinutes);
}
