using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.BoardPack;
using CdopWorkflow.Reviews.Boards;
using CdopWorkflow.Reviews.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.BoardDetails;

/// <summary>A board, the line it stands in, and what waits for it.</summary>
[Authorize(Policy = Policies.Actions)]
public sealed class BoardDetailsModel(ReviewsDb db, BoardRegister register, ActionFile file, WorkAreas work) : PageModel
{
    public Board Board { get; private set; } = null!;

    public BoardChair Chair { get; private set; } = null!;

    /// <summary>Those it reports to, the nearest first.</summary>
    public IReadOnlyList<Board> Above { get; private set; } = [];

    public IReadOnlyList<Board> Below { get; private set; } = [];

    /// <summary>Overdue actions that were put on this board’s list.</summary>
    public IReadOnlyList<(AgreedAction Action, string Title)> Listed { get; private set; } = [];

    /// <summary>This half year and the one before.</summary>
    public IReadOnlyList<HalfYear> Periods { get; private set; } = [];

    public DateOnly Today => work.Today;

    public string Area => work.NameOf(Board.Area);

    public bool MayChange => work.MayKeepBoards(Board.Area);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await register.FindAsync(id, cancel) is not { } board)
        {
            return NotFound();
        }

        (Board, Chair) = (board, register.ChairOf(board));
        var boards = await register.AllAsync(cancel);
        Above = [.. BoardRules.Line(board.ReportsTo, boards)];
        Below = [.. boards.Where(other => other.ReportsTo == id)];
        var listed = await db.Set<AgreedAction>().AsNoTracking().Where(action => action.ListedBoardId == id && action.State == ActionState.Open)
            .OrderBy(action => action.ListedOn).ThenBy(action => action.Number).ToListAsync(cancel);
        Listed = [.. listed.Where(action => work.MayRead(action.Area)).Select(action => (action, file.WordsOf(action).Title))];
        var now = HalfYear.Of(Today);
        Periods = [now, now.Before];
        return Page();
    }
}
