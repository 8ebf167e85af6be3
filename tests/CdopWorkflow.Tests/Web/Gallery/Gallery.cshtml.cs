using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Tests.Web.Gallery;

public sealed class GalleryModel : PageModel
{
    [BindProperty]
    public GalleryForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "from")]
    public DateOnly? From { get; set; }

    public IReadOnlyList<SelectListItem> Panels { get; } = [new("North", "n"), new("South & West", "sw")];

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        if (Form.Reason == "refuse")
        {
            ModelState.AddModelError("", "This review has moved on since you opened it");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        TempData["Notice"] = $"Saved {Form.DateOfDeath:yyyy-MM-dd} {Form.TimeOfDeath:HH:mm} {Form.SmokeAlarm} {string.Join('+', Form.Seasons)}";
        return RedirectToPage();
    }
}
