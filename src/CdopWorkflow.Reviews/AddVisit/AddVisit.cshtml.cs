using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Visits;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.AddVisit;

[Authorize(Policy = Policies.Actions)]
public sealed class AddVisitModel(VisitFile file, WorkAreas work, SaveVisit save) : VisitFormPage(file)
{
    public IReadOnlyList<SelectListItem> Areas => work.Kept;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var area = Areas.Count == 1 ? Areas[0].Value : Form.Area ?? "";
        if (Areas.All(choice => choice.Value != area))
        {
            ModelState.AddModelError("Form.Area", "Select an area");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (reference, refusals) = await save.AddAsync(Form, area, cancel);
        return Answer(refusals, $"Visit {reference} added", $"/reviews/visits/{reference}");
    }
}
