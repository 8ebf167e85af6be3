using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Boards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.AddBoard;

[Authorize(Policy = Policies.Actions)]
public sealed class AddBoardModel(BoardRegister register, WorkAreas work, SaveBoard save) : BoardPage(register, work)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => Areas.Count == 0 ? Forbid() : await ShowAsync(null, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Areas.Count == 0)
        {
            return Forbid();
        }

        var area = Areas.Count == 1 ? Areas[0].Value : Form.Area ?? "";
        if (Areas.All(choice => choice.Value != area))
        {
            ModelState.AddModelError("Form.Area", "Select an area");
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(null, cancel);
        }

        var refusals = await save.AddAsync(Form, area, cancel);
        if (refusals.Count > 0)
        {
            return await RefusedAsync(refusals, null, cancel);
        }

        TempData["Notice"] = "Board added";
        return Redirect("/reviews/boards");
    }
}
