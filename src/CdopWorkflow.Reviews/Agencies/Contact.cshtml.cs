using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Reviews.Meetings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Agencies;

[Authorize(Policy = Policies.Coordinator)]
public sealed class ContactModel(PanelsOfPerson panels, AreaTable areas, AgencyDirectory directory, SaveContact save, ReviewsOptions options) : PanelOffice(panels, areas)
{
    [BindProperty(SupportsGet = true, Name = "agency")]
    public string Agency { get; set; } = "";

    [BindProperty]
    public ContactForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!IsOffered())
        {
            return NotFound();
        }

        Form = ContactForm.Of((await directory.OfAsync(Panel!, cancel)).GetValueOrDefault(Agency, AgencyPeople.Unknown));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!IsOffered())
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await save.HandleAsync(Panel!, Agency, Form, cancel);
        TempData["Notice"] = $"Saved who is asked at: {Agency}";
        return Redirect($"/reviews/agencies?panel={Panel}");
    }

    private bool IsOffered() => ChoosePanel() && options.AgenciesOffered.Contains(Agency);
}
