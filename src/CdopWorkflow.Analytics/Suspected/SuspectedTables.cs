using System.Globalization;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Web.Formats;
using CdopWorkflow.Web.Plots;

namespace CdopWorkflow.Analytics.Suspected;

/// <summary>Exact tables of what rapid responses suspect, for people who answer for the area. A death counts once in each line.</summary>
public static class SuspectedTables
{
    public static IReadOnlyList<FigureTable> Of(IReadOnlyList<SuspectedLine> lines, string where, MonthOf latest, int months) =>
        lines.Count == 0 ? [] : [ByFactor(lines, where, latest, months), ByMonth(lines, where, latest, months)];

    private static FigureTable ByFactor(IReadOnlyList<SuspectedLine> lines, string where, MonthOf latest, int months)
    {
        var quarter = latest.AddMonths(-2).ToString();
        var factors = lines.GroupBy(line => line.Code)
            .Select(factor => (Name: FactorCatalogue.Shipped.NameOf(factor.Key), Lines: factor.ToList(), Suspected: factor.Count(IsSuspected)))
            .OrderByDescending(factor => factor.Suspected).ThenBy(factor => factor.Name, StringComparer.OrdinalIgnoreCase);
        return new FigureTable(
            "suspected", $"Factors suspected and not yet decided, {where}, deaths of the last {months} months", "Factor",
            ["Suspected", "Of children under one", "In the last 3 months", "Not suspected", "Not known"],
            [
                .. factors.Select(factor => new FigureRow(
                    factor.Name,
                    [
                        Number(factor.Suspected),
                        Number(factor.Lines.Count(line => IsSuspected(line) && line.AgeBand.IsInfant())),
                        Number(factor.Lines.Count(line => IsSuspected(line) && string.CompareOrdinal(line.Month, quarter) >= 0)),
                        Number(factor.Lines.Count(line => line.Suspected == Answer.No)),
                        Number(factor.Lines.Count(line => line.Suspected == Answer.NotKnown)),
                    ],
                    factor.Suspected)),
            ],
            "Suspected")
        {
            Note = "A death can have several factors, so the lines add up to more than the deaths.",
        };
    }

    private static FigureTable ByMonth(IReadOnlyList<SuspectedLine> lines, string where, MonthOf latest, int months)
    {
        var rows = Enumerable.Range(0, months).Select(back => latest.AddMonths(1 - months + back)).Select(month =>
        {
            var inMonth = lines.Where(line => line.Month == month.ToString()).ToList();
            var suspected = Deaths(inMonth.Where(IsSuspected));
            return new FigureRow(month.FirstDay.ToString("MMMM yyyy", UkFormat.Culture), [Number(Deaths(inMonth)), Number(suspected)], suspected);
        });
        return new FigureTable(
            "suspected-months", $"Deaths with suspected factors, by month of death, {where}", "Month of death",
            ["With factors looked for", "With a factor suspected"], [.. rows], "Deaths with a factor suspected")
        {
            Kind = PlotKind.Bar,
        };
    }

    private static bool IsSuspected(SuspectedLine line) => line.Suspected == Answer.Yes;

    private static int Deaths(IEnumerable<SuspectedLine> lines) => lines.Select(line => line.FactKey).Distinct().Count();

    private static string Number(int count) => count.ToString("N0", CultureInfo.GetCultureInfo("en-GB"));
}
