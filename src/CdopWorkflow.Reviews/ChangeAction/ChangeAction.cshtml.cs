using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Boards;
using CdopWorkflow.Reviews.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.ChangeAction;

[Authorize(Policy = Policies.Actions)]
public sealed class ChangeActionModel(WorkAreas work, BoardRegister boards, StaffDirectory staff, ActionFile file, ChangeActionHandler handler)
    : ActionPage(work, boards, staff)
{
    [BindProperty]
    public int Seen { get; set; }

    public AgreedAction Action { get; private set; } = null!;

    public override bool AsksArea => false;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await file.KeepAsync(reference, cancel) is not { } action)
        {
            return NotFound();
        }

        (Action, Seen) = (action, action.Version);
        var words = file.WordsOf(action);
        Form = new ActionForm
        {
            Title = words.Title,
            Theme = action.Theme,
            Type = action.Type,
            OwnerAccount = action.OwnerAccount,
            OwnerName = action.OwnerAccount is null ? words.Owner.Name : null,
            OwnerEmail = action.OwnerAccount is null ? words.Owner.Email : null,
            DeputyAccount = action.DeputyAccount,
            DeputyName = action.DeputyAccount is null ? words.Deputy?.Name : null,
            DeputyEmail = action.DeputyAccount is null ? words.Deputy?.Email : null,
            Board = action.BoardId,
            Informed = [.. action.Informed.Select(informed => informed.BoardId)],
            Measure = words.Measure.Name,
            Unit = words.Measure.Unit,
            Baseline = words.Measure.Baseline,
            Target = words.Measure.Target,
            StartsOn = action.StartsOn,
            DueOn = action.DueOn,
        };
        return await ShowAsync(action, cancel);
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await file.KeepAsync(reference, cancel) is not { } action)
        {
            return NotFound();
        }

        Action = action;
        if (!ModelState.IsValid)
        {
            return await ShowAsync(action, cancel);
        }

        var reading = await handler.HandleAsync(action, Form, Seen, cancel);
        if (reading.RefusalsOf(Form) is { Count: > 0 } || reading.Refusals.Count > 0)
        {
            Overlap = reading.Overlap;
            return await RefusedAsync(reading.Refusals, action, cancel);
        }

        TempData["Notice"] = "Action changed";
        return Redirect($"/reviews/actions/{reference}");
    }
}
