using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Boards;
using CdopWorkflow.Reviews.Data;

namespace CdopWorkflow.Reviews.Actions;

/// <summary>
/// Writes to those whom an overdue action concerns. A letter gives the reference and the link, and not what was written about the
/// action: that is read here, after signing in.
/// </summary>
public sealed class ActionLetters(ReviewsDb db, MailOptions mail)
{
    /// <param name="action">The overdue one.</param>
    /// <param name="step">Whose turn it is.</param>
    /// <param name="to">Where the letter goes.</param>
    /// <param name="toWhom">Whom it is for.</param>
    /// <param name="board">The accountable board.</param>
    public void Overdue(AgreedAction action, LadderStep step, string to, string toWhom, Board board)
    {
        var opening = step switch
        {
            LadderStep.OwnerAndDeputy => $"Action {action.Reference} is overdue. You are its owner or its deputy, and {board.Name} answers for it.",
            LadderStep.Chair => $"Action {action.Reference} is still overdue. {board.Name}, which you chair, answers for it.",
            LadderStep.HealthAndWellbeingBoard => $"Action {action.Reference} is still overdue and is now on your board’s list. {board.Name} answers for it.",
        };
        var text = $"""
            {opening}

            Read it, and record what has been done or when it will be:
            {mail.LinkTo($"/reviews/actions/{action.Reference}")}

            If you have no account, ask the coordinator of the panel.
            """;

        // one letter an address, a step and a due date
        db.Post(new Letter($"action/{action.Id:N}/{step}/{action.DueOn:yyyyMMdd}/{to.ToLowerInvariant()}", to, $"Action {action.Reference} is overdue", text)
        {
            Area = action.Area,
            Reference = action.Reference,
            ToWhom = toWhom,
        });
    }
}
