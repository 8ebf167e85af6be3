using System.Globalization;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Rates;
using CdopWorkflow.Web.Formats;
using CdopWorkflow.Web.Plots;

namespace CdopWorkflow.Analytics.Figures;

/// <summary>Exact tables, for people who answer for the area.</summary>
public static class InsideTables
{
    public const string Exact = "Exact figures for people who answer for the area: nothing is hidden here, so small numbers must not be passed on.";

    public static readonly IReadOnlyList<string> ShareColumns = ["Reviewed", "With modifiable factors", "Percentage"];

    /// <summary>Every table of an area and a year.</summary>
    public static IReadOnlyList<FigureTable> Of(YearFigures figures, Area area, ReportYear year, AreaTable areas)
    {
        var (where, at) = ($"{area.Name}, {year.Label}", (area.Name, year.Label));
        return
        [
            .. figures.Factors.Count > 0 ? [Factors(figures, at)] : Array.Empty<FigureTable>(),
            Shares("category", $"Reviews by category of death, {where}", "Category of death", at, figures.Modifiable,
                Enum.GetValues<DeathCategory>().Select(category => (category.Label(), figures.ByCategory(category)))),
            Shares("age", $"Reviews by age, {where}", "Age at death", at, figures.Modifiable,
                Enum.GetValues<AgeBand>().Select(band => (band.Label(), figures.ByAge(band)))),
            .. Parts(figures, area, year, areas, where),
            Recorded(figures, at),
        ];
    }

    /// <param name="at">Name of the area, and of the period.</param>
    public static FigureTable Shares(
        string code, string title, string rowsAre, (string Place, string Period) at, Share total, IEnumerable<(string Name, Share Share)> rows)
    {
        var shown = rows.ToList();
        return new FigureTable(code, title, rowsAre, ShareColumns, [.. shown.Select(row => Row(row.Name, row.Share)), Row("Total", total) with { IsTotal = true }], "Reviewed")
        {
            Sentence = shown.Count == 0 ? null : Sentences.Most(at.Period, at.Place, total, shown),
            About = [Exact],
            Method = [Methods.Counted, Methods.Shares],
        };
    }

    /// <summary>Codes of the areas one level down, those that only old facts know included.</summary>
    public static IReadOnlyList<string> PartsOf(Area area, ReportYear year, AreaTable areas, IEnumerable<string> known) =>
    [
        .. areas.Children(area.Code, year.To).Select(part => part.Code).Union(known.Where(code => code != ""))
            .OrderBy(areas.NameOf, StringComparer.OrdinalIgnoreCase),
    ];

    private static FigureRow Row(string name, Share share) =>
        new(name, [Number(share.Denominator), Number(share.Numerator), share.PercentText()], share.Denominator);

    private static FigureTable Factors(YearFigures figures, (string Place, string Period) at) => new(
        "factors", $"Modifiable factors, {at.Place}, {at.Period}", "Factor", ["Reviews", "Of those with modifiable factors"],
        [.. figures.Factors.Select(line => new FigureRow(
            line.Name, [Number(line.Cases), Sentences.WithPercent(new Share(line.Cases, figures.Modifiable.Numerator))], line.Cases))],
        "Reviews")
    {
        Sentence = $"In {at.Period}, {Sentences.Summary(figures)}, in {at.Place}.",
        About = [Exact],
        Method = [Methods.Counted, Methods.Shares],
        Note = $"A review can have several factors, so factors can total more than reviews: here {Number(figures.FactorTotal)} over {Number(figures.Modifiable.Numerator)}.",
    };

    private static IEnumerable<FigureTable> Parts(YearFigures figures, Area area, ReportYear year, AreaTable areas, string where)
    {
        if (area.Kind == AreaKind.Council)
        {
            yield break;
        }

        var kind = area.Kind switch { AreaKind.Panel => AreaKind.Council, AreaKind.Region => AreaKind.Panel, AreaKind.Country or AreaKind.Council => AreaKind.Region };
        var parts = PartsOf(area, year, areas, figures.KnownParts(kind)).Select(code => (areas.NameOf(code), figures.ByPart(kind, code)));
        var word = kind.ToString();
        yield return Shares("areas", $"Reviews by {word.ToLower(UkFormat.Culture)}, {where}", word, (area.Name, year.Label), figures.Modifiable, parts);
    }

    private static FigureTable Recorded(YearFigures figures, (string Place, string Period) at)
    {
        var quarters = figures.Recorded.GroupBy(month => month.Quarter).OrderBy(quarter => quarter.Key.ToString(), StringComparer.Ordinal);
        return new FigureTable(
            "deaths", $"Deaths that came under review, by quarter of death, {at.Place}, {at.Period}", "Quarter of death", ["Deaths", "Under one year"],
            [.. quarters.Select(quarter => RecordedRow(QuarterName(quarter.Key), [.. quarter])), RecordedRow("Total", figures.Recorded) with { IsTotal = true }],
            "Deaths")
        {
            Kind = PlotKind.Bar,
            Sentence = $"In {at.Period}, {Amount.Of(figures.RecordedTotal, "death")} in {at.Place} came under review, {figures.RecordedInfants} of them under one year old.",
            About = [Exact],
            Method = [Methods.Died],
            Note = "Counted by the month of death, whether or not a panel has decided yet.",
        };
    }

    private static FigureRow RecordedRow(string name, IReadOnlyList<RecordedMonth> months)
    {
        var all = months.Sum(month => month.Count);
        return new FigureRow(name, [Number(all), Number(months.Where(month => month.AgeBand.IsInfant()).Sum(month => month.Count))], all);
    }

    private static string QuarterName(Quarter quarter) =>
        $"{quarter.FirstDay.ToString("MMMM", UkFormat.Culture)} to {quarter.LastDay.ToString("MMMM yyyy", UkFormat.Culture)}";

    private static string Number(long count) => count.ToString("N0", CultureInfo.GetCultureInfo("en-GB"));
}
