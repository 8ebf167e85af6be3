using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Boards;
using CdopWorkflow.Reviews.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Actions;

/// <summary>The register of actions over all boards: what is open, the most overdue first, and what has ended.</summary>
[Authorize(Policy = Policies.Actions)]
public sealed class ActionsModel(ReviewsDb db, ActionFile file, BoardRegister register, CountRecurrence recurrence, WorkAreas work) : PageModel
{
    private const int EndedShown = 50;

    public sealed record Row(AgreedAction Action, ActionWords Words, string Board, Recurrence? Again);

    [BindProperty(SupportsGet = true, Name = "theme")]
    public string? Theme { get; set; }

    [BindProperty(SupportsGet = true, Name = "board")]
    public Guid? Board { get; set; }

    public IReadOnlyList<SelectListItem> Boards { get; private set; } = [];

    public IReadOnlyList<Row> Overdue { get; private set; } = [];

    public IReadOnlyList<Row> Open { get; private set; } = [];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<Row> Ended { get; private set; } = [];

    public int EndedInAll { get; private set; }

    public DateOnly Today => work.Today;

    public bool MayAdd => work.Kept.Count > 0;

    public string NameOf(string area) => work.NameOf(area);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var boards = await file.BoardsAsync(cancel);
        Boards = [.. (await register.AllAsync(cancel)).Select(board => new SelectListItem(board.Name, board.Id.ToString()))];
        var codes = work.Read;
        var found = db.Set<AgreedAction>().AsNoTracking().Where(action => codes.Contains(action.Area)
            && (Theme == null || action.Theme == Theme)
            && (Board == null || action.BoardId == Board || action.ListedBoardId == Board || action.Informed.Any(informed => informed.BoardId == Board)));
        var open = await found.Where(action => action.State == ActionState.Open).OrderBy(action => action.DueOn).ThenBy(action => action.Number).ToListAsync(cancel);
        var ended = found.Where(action => action.State != ActionState.Open);
        EndedInAll = await ended.CountAsync(cancel);
        var shown = await ended.OrderByDescending(action => action.EndedOn).ThenByDescending(action => action.Number).Take(EndedShown).ToListAsync(cancel);
        var again = await recurrence.OfAsync([.. open, .. shown], Today, cancel);
        Ended = Rows(shown);
        Overdue = Rows(open.Where(action => action.IsOverdue(Today)));
        Open = Rows(open.Where(action => !action.IsOverdue(Today)));

        IReadOnlyList<Row> Rows(IEnumerable<AgreedAction> actions) =>
            [.. actions.Select(action => new Row(action, file.WordsOf(action), boards[action.BoardId].Name, again.GetValueOrDefault(action.Id)))];
    }
}
