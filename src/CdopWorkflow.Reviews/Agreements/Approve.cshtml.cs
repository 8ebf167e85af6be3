using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.Agreements;

[Authorize(Policy = Policies.Chair)]
public sealed class ApproveModel(MyPanels panels, AreaTable areas, AgreementRegister register, ApproveRequests approve, ReviewsOptions options, Sealer sealer) : PageModel
{
    [BindProperty]
    public ApprovalForm Form { get; set; } = new();

    public IReadOnlyList<(Area Panel, IReadOnlyList<RegisterLine> Lines)> Registers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Overdue { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var decision = await approve.HandleAsync(Form, cancel);
            if (decision.Accepted)
            {
                TempData["Notice"] = "Requests approved";
                return RedirectToPage();
            }

            ModelState.AddReasons(decision, "Form.Until");
        }

        await LoadAsync(cancel);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        List<(Area, IReadOnlyList<RegisterLine>)> registers = [];
        List<SelectListItem> overdue = [];
        foreach (var panel in panels.As(Role.Chair).Select(areas.Find).OfType<Area>())
        {
            var standings = await register.OfAsync(panel.Code, options.AgenciesOffered, cancel);
            registers.Add((panel, [.. standings.Select(standing => new RegisterLine(standing, sealer.OpenWords(standing.Agreement?.Note), sealer.OpenWords(standing.Approval?.Reason)))]));
            overdue.AddRange(standings.Where(standing => standing.IsOverdue)
                .Select(standing => new SelectListItem($"{standing.Agency}, {panel.Name}: due for review on {UkFormat.Date(standing.Agreement!.ReviewOn)}", $"{standing.Agreement.Id}")));
        }

        (Registers, Overdue) = (registers, overdue);
    }
}
