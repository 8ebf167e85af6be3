using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Meetings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Agenda;

[Authorize(Policy = Policies.Coordinator)]
public sealed class ArrangeAgendaModel(OpenMeeting meetings, ReadAgenda read, ArrangeAgenda arrange) : MeetingPage(meetings)
{
    public sealed record TimeLine
    {
        public Guid Item { get; init; }

        [Display(Name = "Minutes", ShortName = "number of minutes")]
        [Required(ErrorMessage = "Enter the number of minutes")]
        [Range(5, 240, ErrorMessage = "The number of minutes must be between 5 and 240")]
        public int? Minutes { get; init; }
    }

    public IReadOnlyList<AgendaLine> Items { get; private set; } = [];

    [BindProperty]
    public List<TimeLine> Times { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        Times = [.. Items.Select(line => new TimeLine { Item = line.Item.Id, Minutes = line.Item.Minutes })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => Stay(await TakeAsync(
        meeting => arrange.TimeAsync(meeting, Times.DistinctBy(line => line.Item).ToDictionary(line => line.Item, line => line.Minutes!.Value), cancel), "Times saved", cancel));

    public async Task<IActionResult> OnPostMoveAsync(Guid item, int seen, string? button, CancellationToken cancel) => Stay(await TakeAsync(
        meeting => arrange.MoveAsync(meeting, item, button == "up", seen, cancel), "Agenda put in order", cancel));

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        Items = await read.OfAsync(Meeting, cancel);

        // what was typed stays only where it is still about the agenda as it is now
        if (!Times.Select(line => line.Item).SequenceEqual(Items.Select(line => line.Item.Id)))
        {
            Times = [.. Items.Select(line => new TimeLine { Item = line.Item.Id, Minutes = line.Item.Minutes })];
        }
    }

    /// <summary>An agenda is put in order by several presses.</summary>
    private IActionResult Stay(IActionResult answer) => answer is RedirectResult ? RedirectToPage(new { id = Id }) : answer;
}
