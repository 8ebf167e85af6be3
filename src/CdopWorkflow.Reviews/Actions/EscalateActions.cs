using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Reviews.Boards;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Web.Formats;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Actions;

/// <summary>Takes overdue actions up the ladder: owner and deputy, the board's chair, the Health and Wellbeing Board.</summary>
public sealed class EscalateActions(ReviewsDb db, ActionFile file, BoardRegister register, ActionLetters letters, ActionsOptions options) : IRound
{
    public Task RunAsync(DateTimeOffset now, CancellationToken cancel) => db.InTransactionAsync(() => EscalateAsync(UkTime.DateOf(now), cancel), cancel);

    private async Task EscalateAsync(DateOnly today, CancellationToken cancel)
    {
        var late = await db.Set<AgreedAction>()
            .Where(action => action.State == ActionState.Open && action.DueOn < today && (action.OverdueOn == null || action.ChairToldOn == null || action.ListedOn == null))
            .OrderBy(action => action.Number).ToListAsync(cancel);
        var boards = late.Count == 0 ? [] : await db.Set<Board>().AsNoTracking().ToListAsync(cancel);
        foreach (var action in late)
        {
            foreach (var step in ActionLadder.Due(action, today, options).ToArray())
            {
                Take(action, step, today, boards);
            }
        }
    }

    private void Take(AgreedAction action, LadderStep step, DateOnly today, IReadOnlyCollection<Board> boards)
    {
        var accountable = boards.First(board => board.Id == action.BoardId);
        switch (step)
        {
            case LadderStep.OwnerAndDeputy:
                var words = file.WordsOf(action);
                foreach (var person in new[] { words.Owner, words.Deputy }.OfType<ActionPerson>())
                {
                    letters.Overdue(action, step, person.Email, person.Name, accountable);
                }

                action.OverdueOn = today;
                file.Record(action, "ActionOverdue", $"Overdue: it was due on {UkFormat.Date(action.DueOn)}. {(words.Deputy is null ? "The owner was told" : "Owner and deputy were told")}");
                break;
            case LadderStep.Chair:
                Tell(action, step, accountable, accountable);
                action.ChairToldOn = today;
                file.Record(action, "ActionChairTold", $"Overdue: the chair of {accountable.Name} was told");
                break;
            case LadderStep.HealthAndWellbeingBoard:
                var list = HealthAndWellbeingBoardOf(action, boards, today);
                if (list is not null)
                {
                    Tell(action, step, list, accountable);
                }

                (action.ListedOn, action.ListedBoardId) = (today, list?.Id);
                file.Record(action, "ActionListed", $"Overdue: put on the list of {list?.Name ?? "the Health and Wellbeing Board, which is not in the register of boards"}");
                break;
        }
    }

    /// <summary>Up the line from the accountable board; failing that, the area's own.</summary>
    private static Board? HealthAndWellbeingBoardOf(AgreedAction action, IReadOnlyCollection<Board> boards, DateOnly today) =>
        BoardRules.Line(action.BoardId, boards).FirstOrDefault(board => board.Type == BoardType.HealthAndWellbeingBoard)
        ?? boards.FirstOrDefault(board => board.Type == BoardType.HealthAndWellbeingBoard && board.Area == action.Area && board.IsCurrent(today));

    private void Tell(AgreedAction action, LadderStep step, Board told, Board accountable)
    {
        var chair = register.ChairOf(told);
        letters.Overdue(action, step, chair.Email, chair.Name, accountable);
    }
}
