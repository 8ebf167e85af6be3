using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Identity.Passkeys;

/// <summary>What our script is answered when it asks what a device is to sign.</summary>
internal static class PasskeyOptions
{
    public static IActionResult Answer(PageModel page, string? options)
    {
        if (options is null)
        {
            return page.NotFound();
        }

        page.Response.Headers.CacheControl = "no-store";
        return page.Content(options, "application/json");
    }
}
