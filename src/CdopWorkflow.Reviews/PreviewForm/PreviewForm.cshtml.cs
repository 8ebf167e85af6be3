using System.Text;
using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Forms;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.PreviewForm;

/// <summary>A version, or one's own draft, shown by the element that shows it to those who answer it.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class PreviewFormModel(FormRegister register, FormWork work) : PageModel
{
    [FromRoute]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "version")]
    public int? Version { get; set; }

    public bool IsDraft => Version is null;

    public AskedQuestionnaire Asked { get; private set; } = null!;

    public IReadOnlyList<string> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } form)
        {
            return NotFound();
        }

        Asked = new(form);
        if (IsDraft && await register.VersionAsync(Key, form.Version - 1, cancel) is { } present)
        {
            Changes = FormChanges.Between(present, form);
        }

        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancel) =>
        await FindAsync(cancel) is { } form
            ? File(Encoding.UTF8.GetBytes(form.ToJson()), "application/fhir+json", $"{form.Key}-{form.Version}.json")
            : NotFound();

    private async Task<Questionnaire?> FindAsync(CancellationToken cancel) =>
        Version is { } version ? await register.VersionAsync(Key, version, cancel) : (await work.DraftAsync(Key, cancel))?.Form();
}
