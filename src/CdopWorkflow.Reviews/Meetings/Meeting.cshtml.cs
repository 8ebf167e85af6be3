using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Feedback;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Meetings;

[Authorize(Policy = Policies.Coordinator)]
public sealed class MeetingModel(
    ReviewsDb db, OpenMeeting meetings, PanelsOfPerson panels, ReadAgenda read, RecordAttendance record, ReadFeedback feedback, Sealer sealer, AreaTable areas) : MeetingPage(meetings)
{
    public IReadOnlyList<AgendaLine> Items { get; private set; } = [];

    /// <summary>References of reviews that could be put on an agenda.</summary>
    public IReadOnlyList<string> Ready { get; private set; } = [];

    public IReadOnlyList<Choice> Members { get; private set; } = [];

    /// <summary>The person coordinates the panel that hosts the meeting, and is not only invited to it.</summary>
    public bool Hosts => panels.Coordinates(Meeting.Panel);

    public bool MayBring => !Meeting.IsCancelled && Meeting.MeetsOn >= panels.Today && (Hosts || Invitations.Any(invited => invited.Answer == InvitationAnswer.Agreed));

    public IReadOnlyList<InvitedPanel> Invitations => Meetings.InvitedOf(Meeting);

    public Usefulness Usefulness { get; private set; } = Usefulness.None;

    public string Place => sealer.OpenWords(Meeting.Place);

    public string Why => sealer.OpenWords(Meeting.Why);

    [BindProperty]
    [Display(Name = "Who attended?", Description = "Only members who attended, and declared no conflict of interest in a review, count for its quorum")]
    public string[] Present { get; set; } = [];

    [BindProperty]
    [Display(Name = "Who sent apologies?")]
    public string[] Apologies { get; set; } = [];

    [BindProperty]
    [Display(Name = "Who else was there, and what for?", ShortName = "others who were there", Description = "They are in the minutes and do not count for the quorum")]
    [StringLength(2000)]
    public string? AlsoThere { get; set; }

    public string NameOf(string panel) => areas.NameOf(panel);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        var noted = Meeting.Attendances.ToDictionary(attendance => attendance.AccountId, attendance => attendance.WasThere);
        var members = await MembersAsync(cancel);
        Present = [.. members.Where(member => noted.TryGetValue(member.AccountId, out var there) && there).Select(member => member.Id.ToString())];
        Apologies = [.. members.Where(member => noted.TryGetValue(member.AccountId, out var there) && !there).Select(member => member.Id.ToString())];
        AlsoThere = sealer.OpenWords(Meeting.AlsoThere);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => TakeAsync(
        meeting => record.HandleAsync(meeting, Ids(Present), Ids(Apologies), AlsoThere, cancel), "Attendance saved", cancel);

    /// <summary>A panel that is invited sees its part of the meeting; who attended is noted by the host.</summary>
    protected override Task<PanelMeeting?> FindAsync(CancellationToken cancel) =>
        HttpMethods.IsPost(Request.Method) ? Meetings.HostedAsync(Id, cancel) : Meetings.SeenAsync(Id, cancel);

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        Items = await read.OfAsync(Meeting, cancel);
        Usefulness = await feedback.OfAsync(Meeting, cancel);
        string[] bringing = [.. Invitations.Where(invited => invited.Answer == InvitationAnswer.Agreed).Select(invited => invited.Panel), .. Hosts ? [Meeting.Panel] : Array.Empty<string>()];
        Ready = await db.Reviews.Where(review => bringing.Contains(review.Panel) && review.State == ReviewState.ReadyForPanel)
            .OrderBy(review => review.StateSince).Select(review => review.Reference).ToListAsync(cancel);
        Members = [.. (await MembersAsync(cancel)).Select(member => new Choice(
            member.Id.ToString(), $"{member.Name}, {member.SeatInWords}{(member.Panel == Meeting.Panel ? "" : $", {NameOf(member.Panel)}")}"))];
    }

    private Task<List<PanelMember>> MembersAsync(CancellationToken cancel)
    {
        string[] sitting = [.. Meeting.Sitting];
        return db.Set<PanelMember>().AsNoTracking().Where(member => sitting.Contains(member.Panel)).OrderBy(member => member.Name).ToListAsync(cancel);
    }

    private static Guid[] Ids(string[] chosen) => [.. chosen.Select(id => Guid.TryParse(id, out var known) ? known : Guid.Empty)];
}
