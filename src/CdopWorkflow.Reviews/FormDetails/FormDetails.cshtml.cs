using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.FormDetails;

/// <summary>One form with its versions.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class FormDetailsModel(FormRegister register, FormWork work, TimeProvider clock) : PageModel
{
    public Questionnaire Form { get; private set; } = null!;

    public IReadOnlyList<FormVersionRow> Versions { get; private set; } = [];

    public int InForce { get; private set; }

    public Questionnaire? Draft { get; private set; }

    public DateTimeOffset? DraftSavedAt { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (await register.LatestAsync(key, cancel) is not { } latest)
        {
            return NotFound();
        }

        (Form, Versions) = (latest, await work.VersionsAsync(key, cancel));
        InForce = FormVersionRow.InForce(Versions, UkTime.DateOf(clock.GetUtcNow()));
        var draft = await work.DraftAsync(key, cancel);
        (Draft, DraftSavedAt) = (draft?.Form(), draft?.SavedAt);
        return Page();
    }
}
