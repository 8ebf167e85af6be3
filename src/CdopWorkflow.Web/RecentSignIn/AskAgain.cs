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

    /// <summary>Whether the person showed who they are only a while ago.</summary>
    public bool IsRecent(HttpContext context) =>
        SessionTicket.Of(context.User) is { } ticket && clock.GetUtcNow() < ticket.ConfirmedAt.AddMinutes(limits.Value.RecentMinutes);

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

        context.Result = await ConfirmAsync(context.HttpContext);
    }

    private async Task<LocalRedirectResult> ConfirmAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method))
        {
            return To(request.PathBase + request.Path + request.QueryString);
        }

        if (await kept.KeepAsync(context))
        {
            return To(request.PathBase + KeptForm.CarryOn);
        }

        // one that cannot be kept at all is asked for again: after the confirmation its page stands there as before
        return await kept.AlongAsync(context) is { } along
            ? new LocalRedirectResult(request.PathBase + along, permanent: false, preserveMethod: true)
            : To(request.PathBase + request.Path);
    }

    private static LocalRedirectResult To(string wanted) => new(Path + QueryString.Create("ReturnUrl", wanted));
}
