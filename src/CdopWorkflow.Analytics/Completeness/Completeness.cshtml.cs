using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Statistics.Rates;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Analytics.Completeness;

[Authorize(Policy = Policies.Figures)]
public sealed class CompletenessModel(OwnAreas own, CompletenessQueries completeness, TimeProvider clock) : FiguresPage(own, clock)
{
    public IReadOnlyList<CouncilCompleteness> Councils { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(string table, CancellationToken cancel) =>
        await LoadAsync(cancel) && Councils.Count > 0 ? CsvFile.Of([Table], table, $"{Place.Code}-{Period.Code}") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!Choose())
        {
            return false;
        }

        Councils = await completeness.OfAsync(Place, Period, cancel);
        return true;
    }

    public FigureTable Table => new(
        "completeness", $"Data completeness, {Place.Name}, {Period.Label}", "Council",
        [.. Councils.SelectMany(council => council.Fields.Select(known => known.Field)).Distinct(), "Gaps"],
        [.. Councils.Select(council => new FigureRow(council.Council, [.. council.Fields.Select(known => known.Text), string.Join("; ", council.Gaps.Select(gap => gap.Gap))], null))],
        "Known")
    {
        Sentence = $"In {Period.Label}, ethnicity was known in {Sentences.WithPercent(Ethnicity)} reviews in {Place.Name}. Below {Councils[0].Fields[0].WantedPercent}% in some field: {Below}.",
        Method = [Methods.Counted, Methods.Shares],
        About = [InsideTables.Exact, "“Not stated” is a family’s answer and counts as known; what nobody asked or could say does not."],
    };

    private Share Ethnicity => Councils.Aggregate(new Share(0, 0), (sum, council) => sum + council.Fields[0].Known);

    private string Below => Councils.Any(council => council.Gaps.Any()) ? string.Join(", ", Councils.Where(council => council.Gaps.Any()).Select(council => council.Council)) : "none";
}
