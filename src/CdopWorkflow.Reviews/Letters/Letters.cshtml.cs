using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Content;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Letters;

/// <summary>What was written to whom about the reviews of one's panels, and whether it left.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class LettersModel(ReviewsDb db, MyPanels mine, LetterBox box, MailOptions mail, SendLetterAgain again) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = PaginationTagHelper.Query)]
    public int Number { get; set; } = 1;

    public int Pages { get; private set; } = 1;

    public IReadOnlyList<LetterRow> Rows { get; private set; } = [];

    public bool IsSetUp => mail.IsSetUp;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var panels = mine.As(Role.Coordinator);
        var letters = db.Letters.AsNoTracking().Where(letter => panels.Contains(letter.Area));
        Pages = Math.Max(1, (await letters.CountAsync(cancel) + PageSize - 1) / PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        var shown = await letters.OrderByDescending(letter => letter.QueuedAt).ThenByDescending(letter => letter.Id).Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        Rows = [.. shown.Select(letter => LetterRow.Of(letter, box.Open(letter), mail.IsSetUp))];
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await again.HandleAsync(id, mine.As(Role.Coordinator), cancel) is not { } isTried)
        {
            return NotFound();
        }

        TempData["Notice"] = !isTried ? "The letter has gone, or is on its way" : IsSetUp ? "The letter will be sent again" : "The letter waits for a mail server to be set up";
        return Redirect("/reviews/letters");
    }
}
