using System.Reflection;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Web.RecentSignIn;

/// <summary>Leads to "Confirm it is you" where a page, or the handler that was asked for, is marked with <see cref="RequireRecentSignInAttribute"/>.</summary>
public sealed class AskAgain(KeptForm kept, IOptions<SessionLimits> limits, TimeProvider clock) : IAsyncPageFilter
{
    public const string Path = "/account/confirm";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var isMarked = context.HandlerMethod?.MethodInfo.GetCustomAttribute<RequireRecentSignInAttribute>() is not null
            || context.HandlerInstance.GetType().GetCustomAttribute<RequireRecentSignInAttribute>() is not null;
        if (!isMarked || IsRecent(context.HttpContext))
        {
            await next();
            return;
        }

        // a form that cannot be kept is asked for again: after the confirmation its page stands there as before
        var request = context.HttpContext.Request;
        var isForm = !HttpMethods.IsGet(request.Method);
        var wanted = isForm && await kept.KeepAsync(context.HttpContext)
            ? request.PathBase + KeptForm.CarryOn
            : request.PathBase + request.Path + (isForm ? QueryString.Empty : request.QueryString);
        context.Result = new LocalRedirectResult(Path + QueryString.Create("ReturnUrl", wanted));
    }

    private bool IsRecent(HttpContext context) =>
        SessionTicket.Of(context.User) is { } ticket && clock.GetUtcNow() < ticket.ConfirmedAt.AddMinutes(limits.Value.RecentMinutes);
}
