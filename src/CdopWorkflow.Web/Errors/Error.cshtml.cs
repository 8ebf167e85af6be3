using CdopWorkflow.Web.Disposed;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Web.Errors;

/// <summary>What people see when a page cannot be shown. It answers every method, because a failed post ends here too.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    public string Heading { get; private set; } = "";

    public IReadOnlyList<string> Sentences { get; private set; } = [];

    public void OnGet(int code) => Explain(code);

    public void OnPost(int code) => Explain(code);

    public void OnPut(int code) => Explain(code);

    public void OnPatch(int code) => Explain(code);

    public void OnDelete(int code) => Explain(code);

    private void Explain(int code)
    {
        Response.StatusCode = code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
        (Heading, Sentences) = DisposedPages.DayOf(HttpContext) is { } on && code == StatusCodes.Status410Gone ? Disposed(on) : Words(Response.StatusCode);
    }

    private static (string Heading, IReadOnlyList<string> Sentences) Disposed(DateOnly on) => ("The records of this case are no longer kept",
        [$"They were disposed of on {UkFormat.Date(on)} under the retention schedule, and nobody can read them any more.", "What was learned from this death stays in the figures, without anything that could say whose it was."]);

    private static (string Heading, IReadOnlyList<string> Sentences) Words(int code) =>
        code switch
        {
            StatusCodes.Status400BadRequest => ("We could not read what was sent",
                ["The page may have been open for a long time. Go back, load it again and send it once more."]),
            StatusCodes.Status403Forbidden => ("You do not have access to this page",
                ["Your account does not have the role or the area this page needs. If you need it for your work, ask the person who manages accounts in your organisation."]),
            StatusCodes.Status404NotFound => ("Page not found",
                ["If you typed the web address, check it is correct.", "If you pasted it, check you copied the whole address."]),
            StatusCodes.Status409Conflict => ("Somebody else has just changed this",
                ["What you sent was not saved. Go back, load the page again to see what is new, and send it once more if it is still needed."]),
            StatusCodes.Status429TooManyRequests => ("Wait a moment, then try again",
                ["There have been many attempts in a short time."]),
            StatusCodes.Status503ServiceUnavailable => ("Sorry, nothing can be saved at the moment",
                ["Try again in a few minutes. What was saved before is still there.", "What you have just sent was most likely not saved. Look whether it is there before you send it again."]),
            >= 500 => ("Sorry, there is a problem with the service",
                ["Try again later. What you had saved is still there; what you had just typed may need to be entered again."]),
            _ => ("This page cannot be shown",
                ["Go back and try again."]),
        };
}
