using System.Text;
using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.ScorecardTables;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Statistics.Scorecards;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Analytics.Scorecard;

/// <summary>Published indicators: as printed, as computed, coloured by rule, with what to check.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class ScorecardModel(OwnAreas own, ScorecardShelf shelf, CurrentPerson person, AnalyticsOptions options, TimeProvider clock) : FiguresPage(own, clock)
{
    /// <summary>Only lines with something to check.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Only { get; set; }

    public IReadOnlyList<ScorecardTable> Tables { get; private set; } = [];

    public IReadOnlyDictionary<string, (int Lines, int ToCheck)> Counts { get; private set; } = new Dictionary<string, (int, int)>();

    public ScorecardTable? Chosen { get; private set; }

    public IReadOnlyList<ScorecardFigure> Figures { get; private set; } = [];

    public IEnumerable<ScorecardFigure> Shown => Only ? Figures.Where(figure => figure.HasProblem) : Figures;

    /// <summary>A column that would be empty is left out.</summary>
    public bool HasTargets => Figures.Any(figure => figure.Line.Target.Length > 0);

    public bool HasTrends => Figures.Any(figure => figure.Line.Trend.Length > 0);

    public bool MayImport => person.Value.Has(Role.Analyst);

    public decimal AmberPercent => options.ScorecardAmberPercent;

    public string Summary
    {
        get
        {
            var coloured = Figures.Where(figure => figure.Colour is RuleColour.Green or RuleColour.Amber or RuleColour.Red).ToList();
            var met = coloured.Count == 0 ? "" : $" Of {Amount.Of(coloured.Count, "line")} with a target, {coloured.Count(figure => figure.Colour == RuleColour.Green)} met it.";
            return $"{Amount.Of(Figures.Count, "line")}, {Figures.Count(figure => figure.HasProblem)} of them with something to check.{met}";
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid? edition, CancellationToken cancel)
    {
        if (!Choose() || !await LoadAsync(edition, cancel))
        {
            return NotFound();
        }

        Counts = Chosen is null ? await shelf.CountsAsync(cancel) : Counts;
        return Page();
    }

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(Guid edition, string table, CancellationToken cancel) =>
        await LoadAsync(edition, cancel) && Chosen is { } chosen ? CsvFile.Of([ScorecardDownload.Table(chosen, Figures)], table, FileName(chosen)) : NotFound();

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetAboutAsync(Guid? edition, CancellationToken cancel) =>
        await LoadAsync(edition, cancel) && Chosen is { } chosen
            ? new FileContentResult(Encoding.UTF8.GetBytes(ScorecardDownload.About(chosen, $"{FileName(chosen)}-{ScorecardDownload.Code}.csv")), "application/json") { FileDownloadName = $"{FileName(chosen)}.json" }
            : NotFound();

    public string Fraction(ScorecardLine line) => (line.Numerator, line.Denominator) switch
    {
        ({ } numerator, { } denominator) => string.Create(UkFormat.Culture, $"{numerator:#,0.###} of {denominator:#,0.###}"),
        ({ } numerator, null) => string.Create(UkFormat.Culture, $"{numerator:#,0.###}"),
        _ => "",
    };

    /// <summary>As printed; with its unit where the print does not carry it.</summary>
    public string WithUnit(ScorecardLine line) => line.Printed.Length == 0 || line.Unit is "" or "count" or "percent" ? line.Printed : $"{line.Printed} ({line.Unit})";

    public string TagOf(RuleColour colour) => colour switch
    {
        RuleColour.Green => "green",
        RuleColour.Amber => "yellow",
        RuleColour.Red => "red",
        RuleColour.Unknown or RuleColour.NoTarget => "grey",
    };

    private async Task<bool> LoadAsync(Guid? id, CancellationToken cancel)
    {
        Tables = await shelf.TablesAsync(cancel);
        Chosen = Tables.FirstOrDefault(table => table.Id == id);
        Figures = Chosen is null ? [] : await shelf.FiguresAsync(Chosen, cancel);
        return id is null || Chosen is not null;
    }

    private static string FileName(ScorecardTable table) => $"{ScorecardLines.Slug(table.Name)}-edition-{table.Edition}";
}
