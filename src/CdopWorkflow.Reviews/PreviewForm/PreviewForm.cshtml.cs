using System.Text;
using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Reviews.Forms;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.PreviewForm;

/// <summary>A version, or one's own draft, shown by the element that shows it to those who answer it.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class PreviewFormModel(FormRegister register, FormWork work, CurrentPerson person) : PageModel
{
    [FromRoute]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "version")]
    public int? Version { get; set; }

    public bool IsDraft => Version is null;

    public AskedQuestionnaire Asked { get; private set; } = null!;

    /// <summary>A form is asked everywhere: who publishes it answers for England.</summary>
    public bool MayPublish => person.Value.Grants.Contains(new Grant(Role.Administrator, AreaTable.England));

    public IReadOnlyList<string> Changes { get; private set; } = [];

    /// <summary>What was tried could be sent as it is.</summary>
    public bool CouldBeSent { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) is { } form ? await ShowAsync(new(form), cancel) : NotFound();

    /// <summary>Tries the form out: another entry, one less, or what would be said if it were sent. Nothing is kept.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } form)
        {
            return NotFound();
        }

        var tried = await AskedQuestionnaire.ReadAsync(Request, form);
        CouldBeSent = !tried.StaysOnPage && tried.Judge(ModelState, complete: true);
        return await ShowAsync(tried, cancel);
    }

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancel) =>
        await FindAsync(cancel) is { } form
            ? File(Encoding.UTF8.GetBytes(form.ToJson()), "application/fhir+json", $"{form.Key}-{form.Version}.json")
            : NotFound();

    private async Task<IActionResult> ShowAsync(AskedQuestionnaire asked, CancellationToken cancel)
    {
        Asked = asked;
        if (IsDraft && await register.VersionAsync(Key, asked.Form.Version - 1, cancel) is { } present)
        {
            Changes = FormChanges.Between(present, asked.Form);
        }

        return Page();
    }

    private async Task<Questionnaire?> FindAsync(CancellationToken cancel) =>
        Version is { } version ? await register.VersionAsync(Key, version, cancel) : (await work.DraftAsync(Key, cancel))?.Form();
}
