using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Meetings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.ChangeMeeting;

[Authorize(Policy = Policies.Coordinator)]
public sealed class ChangeMeetingModel(OpenMeeting meetings, ChangeMeetingHandler handler, Sealer sealer) : MeetingPage(meetings), IMeetingFormPage
{
    [BindProperty]
    public MeetingForm Form { get; set; } = new();

    [BindProperty]
    [Display(Name = "Why is it changed?", ShortName = "reason", Description = "Members read it. Say nothing about a child")]
    [Required]
    [StringLength(1000)]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        Form = MeetingForm.Of(Meeting, sealer.OpenWords(Meeting.Place));
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(meeting => handler.HandleAsync(meeting, Form, Why, cancel), "Meeting changed", cancel);
}
