using System.Diagnostics;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Publication;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Disclosure;

namespace Benchmarks.Publication;

/// <summary>
/// How long it takes to protect what is published: a table of 60 areas, 10 categories and 5 years with all its sums, and a year of the
/// region with the most panels, from few reviews a council to many.
/// </summary>
public static class PublicationBenchmark
{
    private static readonly DisclosureRule Rule = new DisclosureSettings().RuleFor(Audience.Public, AreaLevel.SubNational);

    public static int Run()
    {
        var table = new Table("", "figures", "hidden", "seconds", "aim");
        table.Head();
        Large(table);
        var (areas, year) = (AreaTable.Shipped, ReportYear.Financial(2024));
        var region = areas.Regions(year.To).MaxBy(candidate => areas.Children(candidate.Code, year.To).Count())!;
        foreach (var most in (int[])[4, 10, 30, 60])
        {
            var random = new Random(most);
            ReviewGroup[] reviews =
            [
                .. areas.Children(region.Code, year.To).SelectMany(panel => areas.Children(panel.Code, year.To).SelectMany(council =>
                    Enumerable.Range(0, random.Next(most)).Select(_ => new ReviewGroup(
                        council.Code, panel.Code, region.Code, (AgeBand)random.Next(6), (DeathCategory)random.Next(1, 11),
                        random.Next(3) == 0 ? ModifiableOutcome.Identified : ModifiableOutcome.NotIdentified, 1)))),
            ];
            var clock = Stopwatch.StartNew();
            var tables = RegionTables.Protect(region, year, reviews, areas, Rule);
            table.Row($"{region.Name}, {reviews.Length:N0} reviews{(tables.Withheld is null ? "" : ", withheld")}", double.NaN, double.NaN, clock.Elapsed.TotalSeconds);
        }

        return 0;
    }

    private static void Large(Table results)
    {
        var random = new Random(7);
        var table = FrequencyTable.WithMargins(
            "Large",
            [Codes("area", 60), Codes("category", 10), Codes("year", 5)],
            from area in Enumerable.Range(0, 60)
            from category in Enumerable.Range(0, 10)
            from year in Enumerable.Range(0, 5)
            select new TableCell([$"area{area}", $"category{category}", $"year{year}"], Poisson(random, (1 + (area % 5)) * 12.0 / ((category + 1) * (category + 1)))));
        foreach (var (how, rule) in ((string, DisclosureRule)[])[("plain marks", Rule.ForFile()), ("marks that tell how small", Rule)])
        {
            var clock = Stopwatch.StartNew();
            var shown = Protect.Table(table, rule);
            results.Row($"60 areas, 10 categories, 5 years, {how}{(shown.Withheld is null ? "" : ": withheld")}", table.Cells.Count, shown.Suppressed, clock.Elapsed.TotalSeconds, 60);
        }
    }

    private static TableDimension Codes(string name, int count) => new(name, [.. Enumerable.Range(0, count).Select(number => $"{name}{number}")]);

    private static int Poisson(Random random, double mean)
    {
        var (count, product) = (0, random.NextDouble());
        for (var limit = Math.Exp(-mean); product > limit; count++)
        {
            product *= random.NextDouble();
        }

        return count;
    }
}
