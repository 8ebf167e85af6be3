using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Analytics.WriteSection;

/// <summary>The words of one section of a draft.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class WriteSectionModel(OwnAreas own, ReportShelf shelf, WriteWords write, CurrentPerson person, AreaTable areas, TimeProvider clock)
    : ReportPage(own, shelf, person, areas, clock)
{
    public ReportSection Section { get; private set; } = null!;

    /// <summary>Version of the words on the screen.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    [Display(Name = "What does the report say here?", ShortName = "text", Description = "A blank line begins a new paragraph. Leave it empty to say nothing.")]
    [MaxLength(ReportText.Longest, ErrorMessage = "The text must be 20,000 characters or less")]
    public string? Words { get; set; }

    [BindProperty]
    [Display(Name = "Who reads it?")]
    public string[] InsideOnly { get; set; } = [];

    public IEnumerable<SelectListItem> InsideChoice => [new("Only readers of the inside version", "yes")];

    /// <summary>What stands in the box before anything was ever kept: it is nowhere else until the person saves it.</summary>
    public EarlierRecommendations? BeginsWith => Section.Code == ReportSection.LastYear && Latest!.TextOf(Section.Code) is null ? Latest.InsideContent.Recommended : null;

    public async Task<IActionResult> OnGetAsync(string area, string year, string section, CancellationToken cancel)
    {
        if (!await FindAsync(area, year, section, cancel))
        {
            return NotFound();
        }

        var text = Latest!.TextOf(Section.Code);
        (Words, Seen, InsideOnly) = (text?.Words ?? BeginsWith?.Words, text?.Version ?? 0, (text?.InsideOnly ?? BeginsWith?.InsideOnly) == true ? ["yes"] : []);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string area, string year, string section, CancellationToken cancel)
    {
        if (!await FindAsync(area, year, section, cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var words = (Words ?? "").ReplaceLineEndings("\n").Trim();
        return Answer(await write.HandleAsync(Area, Year, Section, words, InsideOnly.Contains("yes"), Seen, cancel), $"{Section.Title}: saved");
    }

    private async Task<bool> FindAsync(string area, string year, string section, CancellationToken cancel)
    {
        if (!await LoadAsync(area, year, cancel) || !MayWrite || Latest is null || ReportSection.Find(section) is not { } found)
        {
            return false;
        }

        Section = found;
        return true;
    }
}
