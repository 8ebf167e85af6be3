using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.ReturnByLink;

/// <summary>A page behind a link. Links that lead nowhere are all sent to the one page that says so.</summary>
public abstract class LinkPage(OpenLink open, LinkSession session, LinkTraffic traffic) : PageModel
{
    [FromRoute(Name = "token")]
    public string Token { get; set; } = "";

    public OpenedLink Opened { get; private set; } = null!;

    /// <summary>Whether the code was entered in this browser.</summary>
    public bool IsOpen { get; private set; }

    public string Home => $"/returns/{Token}";

    /// <summary>Pages that show the child or the answers are shown only to whoever entered the code, and only while the return is being filled in.</summary>
    protected virtual bool NeedsCode => true;

    /// <summary>Whether what this browser wrote before its code ran out is still taken; nothing is shown to it.</summary>
    protected virtual bool TakesWhatComesLate => false;

    /// <summary>In how many seconds the code runs out, if no further page is opened.</summary>
    public int SecondsLeft => session.Seconds;

    /// <summary>Whether the page goes when the code runs out. One that is being written on does not: it is covered.</summary>
    protected virtual bool GoesByItself => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var opened = await open.FindAsync(Token, HttpContext.RequestAborted);
        if (!traffic.Takes(opened?.Link.Id.ToString() ?? $"{HttpContext.Connection.RemoteIpAddress}"))
        {
            context.Result = StatusCode(StatusCodes.Status429TooManyRequests);
        }
        else if (opened is null)
        {
            context.Result = Redirect("/returns");
        }
        else
        {
            Opened = opened;
            IsOpen = session.IsOpen(HttpContext, opened.Link);
            if (IsOpen)
            {
                session.Start(HttpContext, Token, opened.Link);
                if (GoesByItself)
                {
                    // the browser asks for the page again after the end, with or without scripts, and is shown that a code is needed
                    Response.Headers["Refresh"] = (SecondsLeft + 1).ToString(CultureInfo.InvariantCulture);
                }
            }

            context.Result = NeedsCode && !((IsOpen || (TakesWhatComesLate && session.EndedLately(HttpContext, opened.Link))) && opened.Return.ReceivedOn is null) ? Redirect(Home) : null;
        }

        if (context.Result is null)
        {
            await next();
        }
    }
}
