using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Releases;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Statistics.Disclosure;

namespace CdopWorkflow.Analytics.Publication;

/// <summary>Works out what signed-in people may see of areas that are not theirs. What everyone may see is published with reports.</summary>
public sealed class Publisher(CubeQueries cube, ReleaseBook releases, AreaTable areas, AnalyticsOptions options, TimeProvider clock)
{
    /// <summary>Why others' areas are not shown, in the reader's words.</summary>
    public const string NotCompared =
        "Areas that are not your own are compared for whole financial years that have ended. Other periods overlap them or are not over, and the difference between two of them could tell of a single child.";

    /// <summary>
    /// Panels and councils of a region for a signed-in person who knows some of them exactly. Periods that overlap, or that still
    /// grow, would tell of others' reviews by their differences: of those only what the person knows is given. What reports have
    /// published is taken into account, because a year beside three published quarters tells the fourth.
    /// </summary>
    public async Task<RegionTables> RegionForAsync(Area region, ReportYear year, Func<string, bool> knows, CancellationToken cancel)
    {
        var rule = options.Disclosure.RuleFor(Audience.Partner, AreaLevel.SubNational);
        if (!knows(region.Code) && !YearChoices.IsPublic(year, UkTime.DateOf(clock.GetUtcNow())))
        {
            rule = rule with { Refusal = NotCompared };
        }

        var (first, last) = (CubePeriod.QuarterOf(year.From), CubePeriod.QuarterOf(year.To));
        var cells = await cube.CellsAsync(region.Code, CubeDimension.PanelAndCouncil, first, last, cancel);
        var (_, told) = await releases.EarlierAsync(region, year, cancel);
        return RegionTables.Protect(region, year, [.. cells.Select(cell => GroupOf(cell, region))], areas, rule, knows, EarlierFigures.OfOthers(told, knows));
    }

    /// <summary>Neither age nor category is asked for here.</summary>
    private static ReviewGroup GroupOf(CubeCount cell, Area region)
    {
        var cut = cell.Value.IndexOf('/', StringComparison.Ordinal);
        return new ReviewGroup(
            cell.Value[(cut + 1)..], cell.Value[..cut], region.Code, default, DeathCategory.SuddenUnexpectedUnexplained, Enum.Parse<ModifiableOutcome>(cell.Outcome), (int)cell.Count);
    }
}
