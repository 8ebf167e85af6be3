using CdopWorkflow.Reviews.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.Boards;

/// <summary>A page that asks about a board.</summary>
public abstract class BoardPage(BoardRegister register, WorkAreas work) : PageModel
{
    [BindProperty]
    public BoardForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Areas => work.KeptBoards;

    /// <summary>The boards that this one may report to.</summary>
    public IReadOnlyList<SelectListItem> Above { get; private set; } = [];

    /// <summary>Whether the area is asked: it is settled once the board is there.</summary>
    public virtual bool AsksArea => Areas.Count > 1;

    protected WorkAreas Work => work;

    protected BoardRegister Register => register;

    protected async Task<IActionResult> ShowAsync(Guid? own, CancellationToken cancel)
    {
        var boards = await register.AllAsync(cancel);
        Above = register.Choices(boards.Where(board => board.Id != own), Form.ReportsTo is { } above ? [above] : []);
        return Page();
    }

    protected async Task<IActionResult> RefusedAsync(IEnumerable<Refusal> refusals, Guid? own, CancellationToken cancel)
    {
        foreach (var refusal in refusals)
        {
            ModelState.AddModelError($"Form.{refusal.Field}", refusal.Reason);
        }

        return await ShowAsync(own, cancel);
    }
}
