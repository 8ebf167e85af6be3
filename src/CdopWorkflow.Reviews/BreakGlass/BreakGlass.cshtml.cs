using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.BreakGlass;

/// <summary>For coordinators, who may see cases, but not this one. Whoever sits on a panel never opens an identified record.</summary>
[Authorize(Policy = Policies.Coordinator)]
[RequireRecentSignIn]
public sealed class BreakGlassModel(OpenCase open, BreakGlassOptions options) : PageModel
{
    [BindProperty]
    public OpenCaseForm Form { get; set; } = new();

    public int Minutes => options.Minutes;

    public void OnGet()
    {
        // a form and nothing else
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var decision = await open.HandleAsync(Form, cancel);
        if (decision.Accepted)
        {
            TempData["Notice"] = "The case is open to you. Its Caldicott guardian is told";
            return LocalRedirect($"/reviews/{Uri.EscapeDataString(Form.Reference!.Trim().ToUpperInvariant())}/opened");
        }

        ModelState.AddReasons(decision, "Form.Reference");
        return Page();
    }
}
