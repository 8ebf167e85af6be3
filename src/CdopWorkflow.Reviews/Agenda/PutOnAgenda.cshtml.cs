using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Fields;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Agenda;

[Authorize(Policy = Policies.Coordinator)]
public sealed class PutOnAgendaModel(LoadReview reviews, PutOnAgenda agenda, AreaTable areas) : StepPage(reviews)
{
    [BindProperty(SupportsGet = true, Name = "meeting")]
    [Display(Name = "Which meeting?")]
    public Guid? Meeting { get; set; }

    public IReadOnlyList<Choice> Meetings { get; private set; } = [];

    protected override string Next => $"/reviews/meetings/{Meeting}";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => agenda.HandleAsync(review, Meeting, cancel), "Review put on the agenda", cancel);

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        var possible = await agenda.Possible(Review.Panel).AsNoTracking().ToListAsync(cancel);
        Meetings = [.. possible.Select(meeting => new Choice(
            meeting.Id.ToString(),
            $"{UkFormat.Date(meeting.MeetsOn)}, {UkFormat.Time(meeting.StartsAt)}",
            meeting.Panel == Review.Panel ? meeting.Label() : $"{meeting.Label()}, hosted by {areas.NameOf(meeting.Panel)}"))];
    }
}
