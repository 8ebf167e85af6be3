using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Publication;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Analytics.PublishReport;

/// <summary>Shows what anyone will read of a signed report, and lets it out.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class PublishReportModel(OwnAreas own, ReportShelf shelf, PublishVersion publish, AskOverride ask, CurrentPerson person, AreaTable areas, TimeProvider clock)
    : ReportPage(own, shelf, person, areas, clock)
{
    public PublicVersion? Version { get; private set; }

    [BindProperty]
    [Display(Name = "Why should it be published all the same?", ShortName = "reason", Description = "It is kept with the release. Say nothing about any one child.")]
    [Required(ErrorMessage = "Enter the reason")]
    [MaxLength(1000, ErrorMessage = "The reason must be 1,000 characters or less")]
    public string? Reason { get; set; }

    /// <summary>The request on the screen.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>Why it is blocked is said once: as the answer to an attempt, or on the page.</summary>
    public bool ShowsBlocked => ModelState.IsValid || Version is { CanBeOverridden: true };

    /// <summary>Whether this person can be the second one.</summary>
    public bool MayDecide => MaySign && Latest!.Override is { } asked && asked.By != Account;

    public IReadOnlyList<ShownSection> Sections => Version is null ? [] : ShownSection.Of(Version.Content, Latest!.Texts, isPublic: true);

    public async Task<IActionResult> OnGetAsync(string area, string year, CancellationToken cancel)
    {
        if (!await LoadAsync(area, year, cancel) || !MayWrite || Latest is null)
        {
            return NotFound();
        }

        if (Latest.State != ReportState.SignedByChair)
        {
            return Redirect(Address);
        }

        Version = await publish.PreviewAsync(Latest, Area, Year, cancel);
        return Page();
    }

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(string area, string year, string table, CancellationToken cancel)
    {
        var page = await OnGetAsync(area, year, cancel);
        return Version is null ? page : CsvFile.Of(Version.Content.Tables, table, $"{Area.Code}-{Year.Code}-preview");
    }

    public async Task<IActionResult> OnPostAsync(string area, string year, CancellationToken cancel) =>
        await FindAsync(area, year, cancel)
            ? await AnswerAsync(await publish.HandleAsync(Area, Year, overriding: null, cancel), $"Version {Latest!.Version} is published", cancel)
            : NotFound();

    public async Task<IActionResult> OnPostOverrideAsync(string area, string year, CancellationToken cancel) =>
        await FindAsync(area, year, cancel)
            ? await AnswerAsync(await publish.HandleAsync(Area, Year, Seen ?? "", cancel), $"Version {Latest!.Version} is published", cancel)
            : NotFound();

    public async Task<IActionResult> OnPostAskAsync(string area, string year, CancellationToken cancel)
    {
        if (!await FindAsync(area, year, cancel))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await ask.HandleAsync(Area, Year, Reason!.Trim(), cancel), "The chair can now decide on the page \"Publish the report\"", cancel)
            : await AgainAsync(cancel);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(string area, string year, CancellationToken cancel) =>
        await FindAsync(area, year, cancel)
            ? await AnswerAsync(await ask.TakeBackAsync(Area, Year, cancel), "The request is taken back", cancel)
            : NotFound();

    private async Task<bool> FindAsync(string area, string year, CancellationToken cancel) =>
        await LoadAsync(area, year, cancel) && MayWrite && Latest is not null;

    private async Task<IActionResult> AnswerAsync(ReportDecision decision, string notice, CancellationToken cancel)
    {
        ModelState.Clear();
        return Answer(decision, notice) is RedirectResult redirect ? redirect : await AgainAsync(cancel);
    }

    private async Task<IActionResult> AgainAsync(CancellationToken cancel)
    {
        Version = Latest!.State == ReportState.SignedByChair ? await publish.PreviewAsync(Latest, Area, Year, cancel) : null;
        return Page();
    }
}
