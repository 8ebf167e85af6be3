using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Boards;
using CdopWorkflow.Reviews.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.ActionDetails;

/// <summary>All about one action, with its history.</summary>
[Authorize(Policy = Policies.Actions)]
public sealed class ActionDetailsModel(ReviewsDb db, ActionFile file, WorkAreas work, CountRecurrence recurrence, CurrentPerson person, AreaTable areas) : PageModel
{
    public AgreedAction Action { get; private set; } = null!;

    public ActionWords Words { get; private set; } = null!;

    public IReadOnlyList<ActionLine> History { get; private set; } = [];

    /// <summary>The latest reading of the measure; null where none was taken yet.</summary>
    public Result? Latest => History.Select(line => line.Note.Result).OfType<Result>().FirstOrDefault();

    public IReadOnlyDictionary<Guid, Board> Boards { get; private set; } = new Dictionary<Guid, Board>();

    /// <summary>The review it came from, for its own coordinators; null for everyone else.</summary>
    public string? Review { get; private set; }

    /// <summary>Null for another theme than the known ones.</summary>
    public Recurrence? Again { get; private set; }

    public bool MayKeep { get; private set; }

    public DateOnly Today => work.Today;

    public string Area => work.NameOf(Action.Area);

    public IEnumerable<string> Informed => Action.Informed.Select(informed => Boards[informed.BoardId].Name).Order(StringComparer.OrdinalIgnoreCase);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await file.ReadAsync(reference, cancel) is not { } action)
        {
            return NotFound();
        }

        (Action, Words, MayKeep) = (action, file.WordsOf(action), work.MayKeep(action.Area));
        History = await file.HistoryAsync(action, cancel);
        Boards = await file.BoardsAsync(cancel);
        Again = (await recurrence.OfAsync([action], Today, cancel)).GetValueOrDefault(action.Id);
        var review = action.ReviewId is { } id ? await db.Reviews.Where(known => known.Id == id).Select(known => new { known.Reference, known.Panel }).SingleAsync(cancel) : null;
        Review = review is not null && person.Value.Has(Role.Coordinator, review.Panel, areas, Today) ? review.Reference : null;
        return Page();
    }
}
