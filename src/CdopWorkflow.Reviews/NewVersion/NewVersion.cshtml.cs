using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.NewVersion;

/// <summary>An administrator changes a form's text or uploads a file; what is wrong with it is shown by linkId.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class NewVersionModel(FormRegister register, FormWork work, SaveFormDraft handler) : PageModel
{
    [FromRoute]
    public string Key { get; set; } = "";

    [BindProperty]
    public int BasedOn { get; set; }

    [BindProperty]
    [Display(Name = "The form", ShortName = "form")]
    public string? Json { get; set; }

    [BindProperty]
    [Display(Name = "Or upload a file", ShortName = "file", Description = "A JSON file. It replaces what stands in the box above.")]
    public IFormFile? Upload { get; set; }

    public Questionnaire Form { get; private set; } = null!;

    public FormVersionRow? Newer { get; private set; }

    public IReadOnlyList<FormProblem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var draft = await work.DraftAsync(Key, cancel);
        (Json, BasedOn) = (draft?.Json, draft?.BasedOn ?? await work.LatestNumberAsync(Key, cancel));
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Upload is { Length: > 0 })
        {
            using var reader = new StreamReader(Upload.OpenReadStream());
            var text = new char[FormLimits.Json + 1];
            Json = new string(text, 0, await reader.ReadBlockAsync(text, cancel));
            ModelState.Remove(nameof(Json));
        }

        if (await handler.HandleAsync(new(Key, BasedOn, Json ?? ""), cancel) is not { } problems)
        {
            return NotFound();
        }

        if (problems.Count == 0)
        {
            return LocalRedirect($"/reviews/forms/{Key}/preview");
        }

        Problems = problems;
        ModelState.AddModelError(nameof(Json), problems.Count == 1 ? "Put right the problem with the form" : $"Put right the {problems.Count} problems with the form");
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostStartAgainAsync(CancellationToken cancel)
    {
        await handler.ForgetAsync(Key, cancel);
        return LocalRedirect($"/reviews/forms/{Key}/new-version");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        if (await register.LatestAsync(Key, cancel) is not { } latest)
        {
            return NotFound();
        }

        Form = latest;
        Json ??= (latest with { Version = latest.Version + 1 }).ToJson();
        Newer = latest.Version > BasedOn ? (await work.VersionsAsync(Key, cancel))[0] : null;
        return Page();
    }
}
