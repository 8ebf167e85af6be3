using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Boards;

/// <summary>Finds the boards that the person of this request may read.</summary>
public sealed class BoardRegister(ReviewsDb db, Sealer sealer, WorkAreas work)
{
    public async Task<IReadOnlyList<Board>> AllAsync(CancellationToken cancel)
    {
        var codes = work.Read;
        return await db.Set<Board>().AsNoTracking().Where(board => codes.Contains(board.Area)).OrderBy(board => board.Name).ToListAsync(cancel);
    }

    /// <summary>To be changed; null where there is none for this person.</summary>
    public async Task<Board?> FindAsync(Guid id, CancellationToken cancel) =>
        await db.Set<Board>().SingleOrDefaultAsync(board => board.Id == id, cancel) is { } board && work.MayRead(board.Area) ? board : null;

    public BoardChair ChairOf(Board board) => sealer.Open<BoardChair>(board.Chair);

    /// <summary>For a list to choose from: those of today, and the one that is chosen already.</summary>
    public IReadOnlyList<SelectListItem> Choices(IEnumerable<Board> boards, params IReadOnlyCollection<Guid> chosen) =>
        [.. boards.Where(board => !board.HasEnded(work.Today) || chosen.Contains(board.Id))
            .Select(board => new SelectListItem($"{board.Name}, {work.NameOf(board.Area)}", board.Id.ToString()))];
}
