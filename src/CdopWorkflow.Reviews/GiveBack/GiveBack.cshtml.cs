using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Meetings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.GiveBack;

[Authorize(Policy = Policies.Coordinator)]
public sealed class GiveBackModel(OpenMeeting meetings, ReadAgenda read, GiveBackHandler handler, AreaTable areas) : MeetingPage(meetings)
{
    /// <summary>Which place on the agenda.</summary>
    [BindProperty(SupportsGet = true, Name = "item")]
    public Guid Item { get; set; }

    [BindProperty]
    [Display(Name = "Why is it given back?", ShortName = "reason", Description = "The other panel reads it. Say nothing about a child")]
    [StringLength(1000)]
    public string? Why { get; set; }

    public AgendaLine Line { get; private set; } = null!;

    public string Owner => areas.NameOf(Line.Panel);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await Meetings.HostedAsync(Id, cancel) is { } meeting && meeting.Agenda.Exists(item => item.Id == Item && item.Outcome == AgendaOutcome.TakenOff)
            ? Redirect(Home) // a second press of the button finds it done
            : await TakeAsync(known => handler.HandleAsync(known, Line.Item, Why, cancel), "Given back to its panel", cancel);

    /// <summary>One's own reviews are taken off the agenda on their own page.</summary>
    protected override async Task<PanelMeeting?> FindAsync(CancellationToken cancel)
    {
        if (await Meetings.HostedAsync(Id, cancel) is not { } meeting)
        {
            return null;
        }

        var line = (await read.OfAsync(meeting, cancel)).FirstOrDefault(known => known.Item.Id == Item && known.Reference is null);
        Line = line!;
        return line is null ? null : meeting;
    }
}
