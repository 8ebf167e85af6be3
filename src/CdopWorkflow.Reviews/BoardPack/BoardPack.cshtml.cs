using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Boards;
using CdopWorkflow.Reviews.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.BoardPack;

/// <summary>What a board's six-monthly meeting looks at: every action it answers for, counted and by theme.</summary>
[Authorize(Policy = Policies.Actions)]
public sealed class BoardPackModel(ReviewsDb db, BoardRegister register, ActionFile file, CountRecurrence recurrence, WorkAreas work) : PageModel
{
    public Board Board { get; private set; } = null!;

    public HalfYear Period { get; private set; } = null!;

    /// <summary>The day the pack describes.</summary>
    public DateOnly AsOf { get; private set; }

    public IReadOnlyList<PackLine> Lines { get; private set; } = [];

    public IEnumerable<IGrouping<string, PackLine>> ByTheme => Lines.GroupBy(line => ActionThemes.NameOf(line.Action.Theme)).OrderBy(theme => theme.Key, StringComparer.OrdinalIgnoreCase);

    public int Overdue => Count(PackStanding.Overdue);

    public int Open => Overdue + Count(PackStanding.Open);

    public int Done => Count(PackStanding.Done);

    public int Stopped => Count(PackStanding.Stopped);

    public int WithoutOwner => Lines.Count(line => line.Words.Owner.Name.Length == 0);

    public async Task<IActionResult> OnGetAsync(Guid board, string period, CancellationToken cancel) => await LoadAsync(board, period, cancel) ? Page() : NotFound();

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(Guid board, string period, CancellationToken cancel)
    {
        if (!await LoadAsync(board, period, cancel))
        {
            return NotFound();
        }

        return File(PackTable.Csv(Lines), "text/csv; charset=utf-8", $"actions-{Period}.csv");
    }

    private async Task<bool> LoadAsync(Guid id, string text, CancellationToken cancel)
    {
        if (HalfYear.Parse(text) is not { } period || period.From > work.Today || await register.FindAsync(id, cancel) is not { } board)
        {
            return false;
        }

        (Board, Period, AsOf) = (board, period, period.To < work.Today ? period.To : work.Today);
        var actions = await db.Set<AgreedAction>().AsNoTracking().Where(action => action.BoardId == id).OrderBy(action => action.DueOn).ThenBy(action => action.Number).ToListAsync(cancel);
        var own = actions.Where(action => work.MayRead(action.Area) && PackRules.Belongs(action, period, AsOf)).ToList();
        var (lines, again) = (new List<PackLine>(), await recurrence.OfAsync(own, AsOf, cancel));
        foreach (var action in own)
        {
            var latest = PackRules.LatestOf(await file.HistoryAsync(action, cancel), AsOf);
            lines.Add(new PackLine(action, file.WordsOf(action), PackRules.StandingOf(action, AsOf), latest, again.GetValueOrDefault(action.Id)));
        }

        Lines = lines;
        db.Audit("ActionPackRead", board.Id.ToString("N"), board.Area, $"{period}: {lines.Count} actions");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private int Count(PackStanding standing) => Lines.Count(line => line.Standing == standing);
}
