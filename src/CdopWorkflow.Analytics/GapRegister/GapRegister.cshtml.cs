using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Web.Fields;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.GapRegister;

/// <summary>The gaps in the data of an area and a year, with who sees to each.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class GapRegisterModel(OwnAreas own, AnalyticsDb db, AreaTable areas, TimeProvider clock) : FiguresPage(own, clock)
{
    public IReadOnlyList<DataGap> Gaps { get; private set; } = [];

    public string NameOf(string council) => areas.NameOf(council);

    public bool IsLate(DataGap gap) => gap.IsOpen && gap.DueOn < Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(string table, CancellationToken cancel) =>
        await LoadAsync(cancel) ? CsvFile.Of([AsTable()], table, $"{Place.Code}-{Period.Code}") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!Choose())
        {
            return false;
        }

        var gaps = await db.Set<DataGap>().AsNoTracking().Where(gap => gap.Year == Period.Code).OrderBy(gap => gap.Number).ToListAsync(cancel);
        Gaps = [.. gaps.Where(gap => areas.IsWithin(gap.Council, Place.Code, Period.To)).OrderBy(gap => !gap.IsOpen).ThenBy(gap => NameOf(gap.Council), StringComparer.OrdinalIgnoreCase)];
        return true;
    }

    private FigureTable AsTable() => new(
        "gap-register", $"Gap register, {Place.Name}, {Period.Label}", "Gap",
        ["Council", "What is missing", "Known in", "State", "Owner", "Recommendation", "What worked", "Due", "Outcome"],
        [.. Gaps.Select(gap => new FigureRow(
            FormattableString.Invariant($"{gap.Number}"),
            [
                NameOf(gap.Council), GapWords.Title(gap), GapWords.Known(gap), Choices.Name(gap.State), gap.Owner, gap.Recommendation, gap.WhatWorked,
                UkFormat.Date(gap.DueOn) ?? "", gap.Outcome,
            ],
            null))],
        "Known");
}
