using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Web.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Minutes;

/// <summary>The coordinator writes notes, the chair signs, whoever sits on the panel reads what is signed.</summary>
[Authorize(Policy = Policies.Meetings)]
public sealed class MinutesModel(
    OpenMeeting meetings, MinutesFile file, WriteNotes write, SignMinutes sign, PanelsOfPerson panels, CurrentPerson person, ReviewsDb db) : MeetingPage(meetings)
{
    public MinutesContent Written { get; private set; } = new();

    public IReadOnlyList<MinutesVersion> Versions { get; private set; } = [];

    /// <summary>The version shown; null while nothing is written.</summary>
    public MinutesVersion? Shown { get; private set; }

    /// <summary>What happened is not any more what the signed minutes say.</summary>
    public bool HasChanged { get; private set; }

    public IReadOnlyList<Choice> Found { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "version")]
    public int? Number { get; set; }

    [BindProperty]
    [Display(Name = "Notes", Description = "What was said besides the record of each review. Call reviews by the number of their pack: no names, places or dates")]
    [StringLength(20_000)]
    public string? Notes { get; set; }

    [BindProperty]
    [Display(Name = "These passages may identify someone", Description = "They stand in the notes or in what was recorded. Take each out, or tick it if it is harmless here")]
    public string[] Harmless { get; set; } = [];

    /// <summary>What the chair had before them.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public bool MayWrite => panels.Coordinates(Meeting.Panel);

    public bool MaySign => panels.Chairs(Meeting.Panel);

    public bool IsLatest => Versions.Count == 0 || Shown == Versions[0];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel) || (Number is not null && Shown is null))
        {
            return NotFound();
        }

        (Notes, Harmless) = (Written.Notes, [.. Written.Harmless]);
        db.Audit("MinutesRead", Meeting.Id.ToString("N"), Meeting.Panel, Shown is null ? "" : $"version {Shown.Number}");
        await db.SaveChangesAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? button, CancellationToken cancel)
    {
        // the form of one who may do the one does not do the other
        if (!await LoadAsync(cancel) || !(button == "sign" ? MaySign : MayWrite))
        {
            return NotFound();
        }

        var answer = button == "sign"
            ? await TakeAsync(meeting => sign.HandleAsync(meeting, Seen, cancel), "Minutes signed", cancel)
            : await TakeAsync(meeting => write.HandleAsync(meeting, Notes, Harmless, cancel), "Minutes saved", cancel);
        return answer is RedirectResult ? Redirect($"{Home}/minutes") : answer;
    }

    protected override async Task<PanelMeeting?> FindAsync(CancellationToken cancel) =>
        await Meetings.WholeAsync(Id, cancel) is { } meeting && (panels.Coordinates(meeting.Panel) || panels.SitsAt(meeting)) ? meeting : null;

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        var all = await file.VersionsAsync(Id, cancel);
        var current = await file.CurrentAsync(Meeting, all.FirstOrDefault(), cancel);

        // members read what is signed; the draft is the coordinator's and the chair's
        Versions = [.. all.Where(version => version.IsSigned || MayWrite || MaySign)];
        Shown = Number is { } asked ? Versions.FirstOrDefault(version => version.Number == asked) : Versions.Count > 0 ? Versions[0] : null;
        var content = Shown is { IsSigned: true } ? file.ContentOf(Shown) : MayWrite || MaySign ? current : new MinutesContent { MeetsOn = Meeting.MeetsOn };
        HasChanged = Shown is { IsSigned: true } && IsLatest && JsonSerializer.Serialize(content) != JsonSerializer.Serialize(current);
        Written = content.For(person.Value.AccountId);
        Found = MayWrite ? [.. (await file.FindAsync(Meeting, current with { Notes = Notes ?? current.Notes }, cancel)).Select(found => new Choice(found.Passage, $"“{found.Passage}” ({Choices.Name(found.Kind)})"))] : [];
    }
}
