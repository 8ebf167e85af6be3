using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Actions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.Boards;

/// <summary>The boards and groups that answer for actions: who reports to whom.</summary>
[Authorize(Policy = Policies.Actions)]
public sealed class BoardsModel(BoardRegister register, WorkAreas work) : PageModel
{
    public IReadOnlyList<Board> Current { get; private set; } = [];

    public IReadOnlyList<Board> Ended { get; private set; } = [];

    public bool MayAdd => work.KeptBoards.Count > 0;

    private IReadOnlyList<Board> All { get; set; } = [];

    public string NameOf(string area) => work.NameOf(area);

    public Board? Above(Board board) => All.FirstOrDefault(other => other.Id == board.ReportsTo);

    public BoardChair ChairOf(Board board) => register.ChairOf(board);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        All = await register.AllAsync(cancel);
        Current = [.. All.Where(board => !board.HasEnded(work.Today))];
        Ended = [.. All.Where(board => board.HasEnded(work.Today))];
    }
}
