using System.Diagnostics;
using System.Globalization;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Publication;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Disclosure;

namespace Benchmarks.Publication;

/// <summary>How long it takes to protect a year of the region with the most panels, from few reviews a council to many.</summary>
public static class PublicationBenchmark
{
    public static int Run()
    {
        var (areas, year) = (AreaTable.Shipped, ReportYear.Financial(2024));
        var rule = new DisclosureSettings().RuleFor(Audience.Public, AreaLevel.SubNational);
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
            var tables = RegionTables.Protect(region, year, reviews, areas, rule);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{region.Name}, up to {most} reviews a council, {reviews.Length} in all: {clock.ElapsedMilliseconds} ms{(tables.Withheld is null ? "" : ", withheld")}"));
        }

        return 0;
    }
}
