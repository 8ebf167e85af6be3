using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Mail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.ReturnByLink;

[AllowAnonymous]
public sealed class CodeModel(OpenLink open, LinkSession session, LinkTraffic traffic, EnterCode enter, MailOptions mail, ReviewsOptions options)
    : LinkPage(open, session, traffic)
{
    private readonly LinkSession session = session;

    public sealed record CodeForm
    {
        [Display(Name = "Code", ShortName = "code", Description = "Six digits")]
        [Required(ErrorMessage = "Enter the code")]
        [StringLength(50)]
        public string? Code { get; init; }
    }

    [BindProperty]
    public CodeForm Form { get; set; } = new();

    public bool CodeGoesByLetter => mail.IsSetUp && Opened.Link.SentTo is not null;

    public int CodeMinutes => options.ReturnCodeMinutes;

    protected override bool NeedsCode => false;

    public IActionResult OnGet() => IsOpen || Opened.Return.ReceivedOn is not null ? Redirect(Home) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await enter.HandleAsync(Opened, Form.Code!, cancel))
        {
            session.Start(HttpContext, Token, Opened.Link);
            return Redirect(Home);
        }

        ModelState.AddModelError("Form.Code", "The code is not right, or it works no more. Check it, or ask for a new one");
        return Page();
    }
}
