using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Web.Formats;
using CdopWorkflow.Web.Plots;

namespace CdopWorkflow.Analytics.Suspected;

/// <summary>Exact tables of what rapid responses suspect, for people who answer for the area. A death counts once in each line.</summary>
public static class SuspectedTables
{
    private const string Provisional = "Provisional: suspected by agencies in the first days, decided by no panel yet.";

    private const string Looked = "Counted: deaths by month of death, each once a factor. Source: what rapid responses recorded, as this service counts it.";

    public static IReadOnlyList<FigureTable> Of(SuspectedFigures figures, string where, MonthOf latest, int months) =>
        figures.Looked.Count == 0 ? [] : [ByFactor(figures, where, latest, months), ByMonth(figures, where, latest, months)];

    private static FigureTable ByFactor(SuspectedFigures figures, string where, MonthOf latest, int months)
    {
        var quarter = latest.AddMonths(-2).FirstDay;
        var factors = figures.Factors.GroupBy(count => count.Code)
            .Select(factor => (Name: FactorCatalogue.Shipped.NameOf(factor.Key), Counts: factor.ToList(), Suspected: Deaths(factor.Where(IsSuspected))))
            .OrderByDescending(factor => factor.Suspected).ThenBy(factor => factor.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return new FigureTable(
            "suspected", $"Factors suspected and not yet decided, {where}, deaths of the last {months} months", "Factor",
            ["Suspected", "Of children under one", "In the last 3 months", "Not suspected", "Not known"],
            [
                .. factors.Select(factor => new FigureRow(
                    factor.Name,
                    [
                        Number(factor.Suspected),
                        Number(Deaths(factor.Counts.Where(count => IsSuspected(count) && count.AgeBand.IsInfant()))),
                        Number(Deaths(factor.Counts.Where(count => IsSuspected(count) && count.Month.FirstDay >= quarter))),
                        Number(Deaths(factor.Counts.Where(count => count.Suspected == Answer.No))),
                        Number(Deaths(factor.Counts.Where(count => count.Suspected == Answer.NotKnown))),
                    ],
                    factor.Suspected)),
            ],
            "Suspected")
        {
            Sentence = $"In deaths of {Span(latest, months)} in {where}, {(factors.Count > 0 && factors[0].Suspected > 0 ? $"{LowerFirst(factors[0].Name)} was suspected most often, in {Amount.Of(factors[0].Suspected, "death")} that no panel has decided yet" : "no factor is suspected in a death that no panel has decided yet")}.",
            Note = "A death can have several factors, so the lines add up to more than the deaths.",
            About = [Provisional, InsideTables.Exact],
            Method = [Looked],
        };
    }

    private static FigureTable ByMonth(SuspectedFigures figures, string where, MonthOf latest, int months)
    {
        var rows = Enumerable.Range(0, months).Select(back => latest.AddMonths(1 - months + back)).Select(month =>
        {
            var suspected = figures.Found.GetValueOrDefault(month);
            return new FigureRow(Name(month), [Number(figures.Looked.GetValueOrDefault(month)), Number(suspected)], suspected);
        });
        return new FigureTable(
            "suspected-months", $"Deaths with suspected factors, by month of death, {where}", "Month of death",
            ["With factors looked for", "With a factor suspected"], [.. rows], "Deaths with a factor suspected")
        {
            Kind = PlotKind.Bar,
            Sentence = $"In {Span(latest, months)}, a factor is suspected in {figures.Deaths.ToString("N0", UkFormat.Culture)} of {Amount.Of(figures.Looked.Values.Sum(), "death")} in {where} that a rapid response looked at and no panel has decided yet.",
            About = [Provisional, InsideTables.Exact],
            Method = [Looked],
        };
    }

    private static bool IsSuspected(SuspectedCount count) => count.Suspected == Answer.Yes;

    private static long Deaths(IEnumerable<SuspectedCount> counts) => counts.Sum(count => count.Deaths);

    private static string Span(MonthOf latest, int months) => $"{Name(latest.AddMonths(1 - months))} to {Name(latest)}";

    private static string Name(MonthOf month) => month.FirstDay.ToString("MMMM yyyy", UkFormat.Culture);

    private static string Number(long count) => count.ToString("N0", UkFormat.Culture);

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
