using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agencies;
using CdopWorkflow.Reviews.Meetings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.Agreements;

[Authorize(Policy = Policies.Coordinator)]
public sealed class AgreementsModel(
    PanelsOfPerson panels, AreaTable areas, AgreementRegister register, RecordAgreement record, ReviewsOptions options, Sealer sealer) : PanelOffice(panels, areas)
{
    [BindProperty]
    public AgreementForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Agencies { get; } = [.. options.AgenciesOffered.Select(agency => new SelectListItem(agency, agency))];

    public IReadOnlyList<RegisterLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => ChoosePanel() ? await ShowAsync(cancel) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ChoosePanel())
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var decision = await record.HandleAsync(Panel!, Form, cancel);
            if (decision.Accepted)
            {
                TempData["Notice"] = "Agreement recorded";
                return Redirect($"/reviews/agreements?panel={Panel}");
            }

            ModelState.AddReasons(decision, "Form.ReviewOn");
        }

        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Lines =
        [
            .. (await register.OfAsync(Panel!, options.AgenciesOffered, cancel))
                .Select(standing => new RegisterLine(standing, sealer.OpenWords(standing.Agreement?.Note), sealer.OpenWords(standing.Approval?.Reason))),
        ];
        return Page();
    }
}
