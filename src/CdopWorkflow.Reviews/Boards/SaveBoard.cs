using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Boards;

/// <summary>Adds a board, or changes one.</summary>
public sealed class SaveBoard(ReviewsDb db, Sealer sealer, WorkAreas work)
{
    /// <returns>Why it was refused; empty when it was saved.</returns>
    public async Task<IReadOnlyList<Refusal>> AddAsync(BoardForm form, string area, CancellationToken cancel)
    {
        var board = new Board { Name = "", Area = area, Chair = [] };
        return await SaveAsync(board, form, isNew: true, cancel);
    }

    public Task<IReadOnlyList<Refusal>> ChangeAsync(Board board, BoardForm form, CancellationToken cancel) => SaveAsync(board, form, isNew: false, cancel);

    private async Task<IReadOnlyList<Refusal>> SaveAsync(Board board, BoardForm form, bool isNew, CancellationToken cancel)
    {
        IReadOnlyList<Refusal> refusals = [];
        await db.InTransactionAsync(
            async () =>
            {
                await db.TakeTurnAsync(cancel);

                // the line of reporting may lead through areas whose boards this person does not see
                var others = await db.Set<Board>().AsNoTracking().ToListAsync(cancel);
                refusals = [.. BoardRules.Refusals(form, isNew ? null : board.Id, board.Area, others)];
                if (refusals.Count == 0 && form.ReportsTo is { } above && !work.MayRead(others.First(other => other.Id == above).Area))
                {
                    refusals = [new("ReportsTo", "Select a board from the list")];
                }

                if (refusals.Count > 0)
                {
                    db.Audit(isNew ? "BoardAddedRefused" : "BoardChangedRefused", board.Id.ToString("N"), board.Area, string.Join("; ", refusals.Select(refusal => refusal.Reason)));
                    return;
                }

                Fill(board, form);
                if (isNew)
                {
                    db.Add(board);
                }

                db.Audit(isNew ? "BoardAdded" : "BoardChanged", board.Id.ToString("N"), board.Area, $"{board.Type}, {board.ValidFrom:yyyy-MM-dd} to {board.ValidTo:yyyy-MM-dd}");
            },
            cancel);
        return refusals;
    }

    private void Fill(Board board, BoardForm form)
    {
        (board.Name, board.Type, board.Cadence) = (form.Name!.Trim(), form.Type!.Value, form.Cadence!.Value);
        (board.ValidFrom, board.ValidTo, board.ReportsTo) = (form.ValidFrom!.Value, form.ValidTo, form.ReportsTo);
        board.Chair = sealer.Seal(new BoardChair(form.ChairName!.Trim(), form.ChairEmail!.Trim()));
        board.Change();
    }
}
