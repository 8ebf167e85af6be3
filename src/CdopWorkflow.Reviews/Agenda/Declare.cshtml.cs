using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Reviews.Packs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Agenda;

[Authorize(Policy = Policies.Panel)]
public sealed class DeclareModel(OpenPack packs, DeclareInterest declare, AreaTable areas) : PackPage(packs)
{
    public sealed record DeclareForm
    {
        [Display(Name = "Do you have a conflict of interest in this review?")]
        public Interest? Interest { get; init; }

        [Display(Name = "What is it?")]
        [StringLength(2000)]
        public string? Words { get; init; }
    }

    [BindProperty]
    public DeclareForm Form { get; set; } = new();

    /// <summary>Of these the page shows the few that a member needs to recognise a case of their own.</summary>
    public AnonymisedPack Facts { get; private set; } = null!;

    public string Council => areas.NameOf(Facts.Council);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var decision = await declare.HandleAsync(Opened, Form.Interest, Form.Words, cancel);
        if (!decision.Accepted)
        {
            ModelState.AddReasons(decision, Form.Interest == Interest.Conflict ? "Form.Words" : "Form.Interest");
            return Page();
        }

        return Redirect(Form.Interest == Interest.None ? Home : "/reviews/panel");
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        await EnterAsync(cancel);
        if (Opened is null)
        {
            return false;
        }

        Facts = AnonymisedPack.Of(Opened.Review, household: null);
        return true;
    }
}
