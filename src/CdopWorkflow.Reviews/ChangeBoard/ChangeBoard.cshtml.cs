using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Boards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.ChangeBoard;

[Authorize(Policy = Policies.Actions)]
public sealed class ChangeBoardModel(BoardRegister register, WorkAreas work, SaveBoard save) : BoardPage(register, work)
{
    public Board Board { get; private set; } = null!;

    public override bool AsksArea => false;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } board)
        {
            return NotFound();
        }

        var chair = Register.ChairOf(board);
        Form = new BoardForm
        {
            Name = board.Name,
            Type = board.Type,
            ValidFrom = board.ValidFrom,
            ValidTo = board.ValidTo,
            ChairName = chair.Name,
            ChairEmail = chair.Email,
            ReportsTo = board.ReportsTo,
            Cadence = board.Cadence,
        };
        return await ShowAsync(id, cancel);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } board)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(id, cancel);
        }

        var refusals = await save.ChangeAsync(board, Form, cancel);
        if (refusals.Count > 0)
        {
            return await RefusedAsync(refusals, id, cancel);
        }

        TempData["Notice"] = "Board changed";
        return Redirect($"/reviews/boards/{id}");
    }

    private async Task<Board?> FindAsync(Guid id, CancellationToken cancel)
    {
        var board = await Register.FindAsync(id, cancel);
        return board is not null && Work.MayKeepBoards(board.Area) ? Board = board : null;
    }
}
