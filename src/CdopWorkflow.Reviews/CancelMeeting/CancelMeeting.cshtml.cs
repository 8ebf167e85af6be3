using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Meetings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.CancelMeeting;

[Authorize(Policy = Policies.Coordinator)]
public sealed class CancelMeetingModel(OpenMeeting meetings, CancelMeetingHandler handler) : MeetingPage(meetings)
{
    [BindProperty]
    [Display(Name = "Why is it cancelled?", ShortName = "reason", Description = "Members read it. Say nothing about a child")]
    [Required]
    [StringLength(1000)]
    public string? Why { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(meeting => handler.HandleAsync(meeting, Why, cancel), "Meeting cancelled", cancel);
}
