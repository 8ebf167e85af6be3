using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Reviews.Agreements;
using CdopWorkflow.Reviews.Meetings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Agencies;

[Authorize(Policy = Policies.Coordinator)]
public sealed class AgenciesModel(PanelsOfPerson panels, AreaTable areas, AgencyDirectory directory, AgreementRegister register, ReviewsOptions options)
    : PanelOffice(panels, areas)
{
    public sealed record Row(string Agency, AgencyPeople People, AgreementStanding Standing);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ChoosePanel())
        {
            return NotFound();
        }

        var people = await directory.OfAsync(Panel!, cancel);
        var standings = await register.OfAsync(Panel!, options.AgenciesOffered, cancel);
        Rows = [.. standings.Select(standing => new Row(standing.Agency, people.GetValueOrDefault(standing.Agency, AgencyPeople.Unknown), standing))];
        return Page();
    }
}
