using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Meetings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.PanelHome;

[Authorize(Policy = Policies.Panel)]
public sealed class TakeSeatModel(TakeSeat take, PanelsOfPerson panels) : PageModel
{
    public sealed record SeatForm
    {
        [Display(Name = "Panel")]
        public string? Panel { get; init; }

        [Display(Name = "What do you sit on the panel for?", Description = "The quorum asks for certain seats")]
        public Seat? Seat { get; init; }

        [Display(Name = "Are you a deputy for whoever holds this seat?", Description = "A deputy counts for the quorum when nobody who holds the seat takes part")]
        public bool IsDeputy { get; init; }
    }

    [BindProperty]
    public SeatForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Panels { get; } = [.. panels.SatOn().Where(panel => panel.ExistsOn(panels.Today)).Select(panel => new SelectListItem(panel.Name, panel.Code))];

    public IReadOnlyList<SelectListItem> SeatChoices { get; } = [.. Enum.GetValues<Seat>().Select(seat => new SelectListItem(seat.Label(), seat.ToString()))];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var panel = Panels.Count == 1 ? Panels[0].Value : Form.Panel ?? "";
        if (!panels.SitsOn(panel))
        {
            return NotFound();
        }

        var decision = await take.HandleAsync(panel, Form.Seat, Form.IsDeputy, cancel);
        if (!decision.Accepted)
        {
            ModelState.AddReasons(decision, "Form.Seat");
            return Page();
        }

        TempData["Notice"] = "Seat saved";
        return Redirect("/reviews/panel");
    }
}
