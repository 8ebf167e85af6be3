using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Identity.People;

public static class RefusedPage
{
    /// <summary>Shows the form again with each reason at its field.</summary>
    public static PageResult Refused(this PageModel page, IEnumerable<Refusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            page.ModelState.AddModelError($"Form.{refusal.Field}", refusal.Reason);
        }

        return page.Page();
    }
}
