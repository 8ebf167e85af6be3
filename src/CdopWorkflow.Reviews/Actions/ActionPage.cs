using CdopWorkflow.Reviews.Boards;
using CdopWorkflow.Reviews.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.Actions;

/// <summary>A page that asks about an action.</summary>
public abstract class ActionPage(WorkAreas work, BoardRegister boards, StaffDirectory staff) : PageModel
{
    [BindProperty]
    public ActionForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Areas => work.Kept;

    /// <summary>Whether the area is asked: it is settled once the action is there.</summary>
    public virtual bool AsksArea => Areas.Count > 1;

    public IReadOnlyList<SelectListItem> Boards { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    /// <summary>The open action that does the same at the same time; null where there is none.</summary>
    public string? Overlap { get; protected set; }

    protected WorkAreas Work => work;

    protected async Task<IActionResult> ShowAsync(AgreedAction? own, CancellationToken cancel)
    {
        Boards = boards.Choices(await boards.AllAsync(cancel), own is null ? [] : [own.BoardId, .. own.Informed.Select(informed => informed.BoardId)]);
        var people = await staff.WithAnyRoleAsync(WorkAreas.Keepers, own is null ? [.. Areas.Select(area => area.Value)] : [own.Area], cancel);
        People = [.. people.Select(person => new SelectListItem(person.Name, person.AccountId))];
        return Page();
    }

    protected async Task<IActionResult> RefusedAsync(IEnumerable<Refusal> refusals, AgreedAction? own, CancellationToken cancel)
    {
        foreach (var refusal in refusals)
        {
            ModelState.AddModelError(refusal.Field.Length == 0 ? "" : $"Form.{refusal.Field}", refusal.Reason);
        }

        return await ShowAsync(own, cancel);
    }
}
