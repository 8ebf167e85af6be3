using CdopWorkflow.Analytics.Attendance;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Disclosure;

namespace CdopWorkflow.Analytics.Publication;

/// <summary>What may leave of a report, or why nothing may.</summary>
/// <param name="Told">What to write into the ledger when it leaves.</param>
/// <param name="Blocked">Every number that could be worked out, in plain words; empty where the release withstands the attack.</param>
public sealed record PublicVersion(ReportContent Content, ReleaseLedger Told, IReadOnlyList<string> Blocked)
{
    /// <summary>
    /// What can be worked out and nothing can protect, where two people can let the rest leave all the same: the content is then what
    /// would leave, with these hidden too and everything else protected as ever. Empty where the release withstands the attack, and
    /// where nobody can let it leave.
    /// </summary>
    public IReadOnlyList<CellKey> GivenUp { get; private init; } = [];

    public bool CanBeOverridden => GivenUp.Count > 0;

    /// <param name="facts">Of the moment the report's figures were taken.</param>
    /// <param name="earlier">What was told before.</param>
    public static PublicVersion Of(Area area, Area region, ReportYear period, ReportFacts facts, ReleaseLedger earlier, AreaTable areas, DisclosureRule rule)
    {
        var version = Under(rule, area, region, period, facts, earlier, areas);
        if (version.Blocked.Count == 0)
        {
            return version;
        }

        var despite = Under(rule with { GivesUp = true }, area, region, period, facts, earlier, areas);
        return despite.Blocked.Count == 0 ? despite with { Blocked = InWords([.. despite.GivenUp.Select(Protect.Reason)], areas) } : version;
    }

    private static PublicVersion Under(
        DisclosureRule rule, Area area, Area region, ReportYear period, ReportFacts facts, ReleaseLedger earlier, AreaTable areas)
    {
        var tables = RegionTables.Protect(region, period, facts.Around, areas, rule, earlier: earlier);
        if (area.Kind == AreaKind.Region)
        {
            var shown = PublishedTables.Areas("areas", $"Reviews by panel, {area.Name}, {period.Label}", "Panel", tables.ByPanel, "Total", (area.Name, period.Label), areas.NameOf);
            return Of(new ReportContent(tables.Region.Sentence, "", [shown], [], []) { Own = tables.Region.Printed }, EarlierFigures.OfRegion(tables.Ledger), tables.Blocked, tables.GivenUp, areas);
        }

        var figures = PublishedFigures.Of(
            area, period, tables, PublishedScope.Of(region, period), [.. facts.Around.Where(group => group.Panel == area.Code)],
            facts.Factors, areas, rule, facts.Slices, earlier);
        return Of(new ReportContent(figures.Summary, figures.Infants, [.. figures.Tables, .. AttendanceTable.Of(facts.Attendance, facts.Meetings, (area.Name, period.Label))], [], []) { Own = tables.Panel(area.Code).Printed }, figures.Told, figures.Blocked, figures.GivenUp, areas);
    }

    private static PublicVersion Of(ReportContent content, ReleaseLedger told, IReadOnlyList<string> blocked, IReadOnlyList<CellKey> givenUp, AreaTable areas) =>
        new(content, EarlierFigures.ToKeep(told), InWords(blocked, areas)) { GivenUp = [.. givenUp.Distinct()] };

    private static IReadOnlyList<string> InWords(IReadOnlyList<string> reasons, AreaTable areas) => [.. reasons.Select(reason => InWords(reason, areas)).Distinct()];

    /// <summary>The reason as the disclosure rule gives it begins with the key of a figure: people know areas by their names.</summary>
    private static string InWords(string reason, AreaTable areas)
    {
        const string canBe = " can be worked out";
        var at = reason.IndexOf(canBe, StringComparison.Ordinal);
        if (at < 0)
        {
            return reason;
        }

        var parts = EarlierFigures.PartsOf(new CellKey(reason[..at]));
        var place = parts.GetValueOrDefault("council") ?? parts.GetValueOrDefault("panel") ?? parts.GetValueOrDefault("region") ?? "";
        var year = ReportYear.Parse(parts.GetValueOrDefault("year"))?.Label ?? "";
        var what = parts.GetValueOrDefault("measure") switch
        {
            PublishedScope.With => "reviews with modifiable factors",
            PublishedScope.Without => "reviews without modifiable factors",
            _ => "reviews",
        };
        return $"The hidden number of {what} of {areas.NameOf(place)}, {year}, could be worked out from what was published before";
    }
}
