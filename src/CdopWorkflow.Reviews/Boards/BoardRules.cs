using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Actions;

namespace CdopWorkflow.Reviews.Boards;

/// <summary>Why a board cannot be saved as it was filled in.</summary>
public static class BoardRules
{
    /// <param name="form">With every required field.</param>
    /// <param name="own">The board that is changed; null for a new one.</param>
    /// <param name="area">Of the board.</param>
    /// <param name="others">Every board the person may read, the changed one included.</param>
    public static IEnumerable<Refusal> Refusals(BoardForm form, Guid? own, string area, IReadOnlyCollection<Board> others)
    {
        if (others.Any(other => other.Id != own && other.Area == area && string.Equals(other.Name, form.Name?.Trim(), StringComparison.OrdinalIgnoreCase) && Overlap(other, form)))
        {
            yield return new("Name", "There is a board of this name in this area already");
        }

        if (form.ValidTo < form.ValidFrom)
        {
            yield return new("ValidTo", "The last day must be on or after the first day");
        }

        if (form is { Type: BoardType.WorkingGroup, ValidTo: null })
        {
            yield return new("ValidTo", "Enter the day the working group ends");
        }

        if (!MailAddresses.IsAddress(form.ChairEmail?.Trim() ?? ""))
        {
            yield return new("ChairEmail", ActionRules.WrongAddress);
        }

        if (form.ReportsTo is { } above)
        {
            if (others.All(other => other.Id != above))
            {
                yield return new("ReportsTo", "Select a board from the list");
            }
            else if (own is { } self && Line(above, others).Any(board => board.Id == self))
            {
                yield return new("ReportsTo", "A board cannot report to itself, or to one that reports to it");
            }
        }
    }

    /// <summary>The board and those above it, the nearest first. A ring, should two people have closed one at once, is walked once.</summary>
    public static IEnumerable<Board> Line(Guid? from, IReadOnlyCollection<Board> boards)
    {
        var seen = new HashSet<Guid>();
        for (var next = from; next is { } id && seen.Add(id) && boards.FirstOrDefault(board => board.Id == id) is { } found; next = found.ReportsTo)
        {
            yield return found;
        }
    }

    private static bool Overlap(Board other, BoardForm form) =>
        (other.ValidTo is null || form.ValidFrom is null || other.ValidTo >= form.ValidFrom) && (form.ValidTo is null || form.ValidTo >= other.ValidFrom);
}
