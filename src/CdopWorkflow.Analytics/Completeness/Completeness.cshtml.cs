using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Analytics.Completeness;

[Authorize(Policy = Policies.Figures)]
public sealed class CompletenessModel(OwnAreas own, CompletenessQueries completeness, TimeProvider clock) : FiguresPage(own, clock)
{
    public IReadOnlyList<CouncilCompleteness> Councils { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetDownloadAsync(string table, CancellationToken cancel) =>
        await LoadAsync(cancel) ? CsvFile.Of([AsTable()], table, $"{Place.Code}-{Period.Code}") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!Choose())
        {
            return false;
        }

        Councils = await completeness.OfAsync(Place, Period, cancel);
        return true;
    }

    private FigureTable AsTable() => new(
        "completeness", $"Data completeness, {Place.Name}, {Period.Label}", "Council",
        [.. Councils.SelectMany(council => council.Fields.Select(field => field.Field)).Distinct(), "Gaps"],
        [.. Councils.Select(council => new FigureRow(council.Council, [.. council.Fields.Select(field => field.Text), string.Join("; ", council.Gaps.Select(gap => gap.Gap))], null))],
        "Known");
}
