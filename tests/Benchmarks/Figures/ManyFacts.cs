using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Denominators;
using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks.Figures;

/// <summary>Invented facts of some years over all councils, as Reviews would have sent them.</summary>
internal static class ManyFacts
{
    private const int AtOnce = 5000;

    public static readonly string[] Factors = ["SMOKING_HOUSEHOLD", "CO_SLEEPING_BED", "LATE_BOOKING", "OVERCROWDING", "SMOKING_PREGNANCY", "PREMATURITY", "MATERNAL_OBESITY", "DOMESTIC_VIOLENCE"];

    public static async Task FillAsync(IServiceProvider services, int count, DateOnly today, int years = 20)
    {
        var random = new Random(count);
        var areas = AreaTable.Shipped;
        var councils = areas.Councils(today).Select(council => (council.Code, Panel: areas.PanelOf(council.Code, today)!.Code, Region: areas.RegionOf(council.Code, today)!.Code)).ToList();
        for (var from = 0; from < count; from += AtOnce)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AnalyticsDb>();
            for (var number = from; number < Math.Min(count, from + AtOnce); number++)
            {
                var (council, panel, region) = councils[random.Next(councils.Count)];
                Add(db, random, council, panel, region, today.AddDays(-random.Next(years * 365)));
            }

            await db.SaveChangesAsync();
        }
    }

    /// <summary>Births by fifth of deprivation and children of every council, so that every page has its rates.</summary>
    public static async Task FillDenominatorsAsync(IServiceProvider services, DateOnly today, int years = 20)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AnalyticsDb>();
        db.Add(new DenominatorFile { Number = 1, Name = "invented.csv", BroughtBy = "Bench", BroughtById = "bench", State = DenominatorFileState.Imported });
        foreach (var council in AreaTable.Shipped.Councils(today))
        {
            for (var year = today.Year - years; year < today.Year; year++)
            {
                Denominator Figure(DenominatorMeasure measure, DenominatorBreakdown breakdown, string category, long count) => new()
                {
                    Id = Guid.CreateVersion7(),
                    FileNumber = 1,
                    Measure = measure,
                    Area = council.Code,
                    Year = year,
                    Breakdown = breakdown,
                    Category = category,
                    Count = count,
                    Source = "Invented",
                    InUse = true,
                };
                db.Add(Figure(DenominatorMeasure.LiveBirths, DenominatorBreakdown.None, "", 5000));
                db.Add(Figure(DenominatorMeasure.Children, DenominatorBreakdown.None, "", 90_000));
                db.AddRange(Enumerable.Range(1, 5).Select(fifth => Figure(DenominatorMeasure.LiveBirths, DenominatorBreakdown.DeprivationFifth, $"{fifth}", 1000)));
            }
        }

        await db.SaveChangesAsync();
    }

    private static void Add(AnalyticsDb db, Random random, string council, string panel, string region, DateOnly decided)
    {
        var key = Guid.NewGuid();
        var (months, held) = (random.Next(3, 15), random.Next(3) == 0 ? random.Next(30, 90) : 0);
        var days = (months * 30) + random.Next(30);
        var died = decided.AddMonths(-months);
        var age = (AgeBand)Math.Min(5, random.Next(9) / 2);
        var modifiable = random.Next(100) < 40;
        var recorded = new RecordedDeath { FactKey = key };
        recorded.Learn(new DeathRecorded(key, 1, panel, council, MonthOf.Of(died), age), region, DateTimeOffset.UtcNow);
        var review = new ReviewedDeath { FactKey = key };
        review.Learn(
            new DeathReviewed(
                key, 2, panel, council, Quarter.Of(died), age, (Sex)random.Next(2), (EthnicGroup)random.Next(7), (EthnicGroup)random.Next(7), random.Next(20) == 0 ? null : random.Next(1, 11),
                random.Next(3) == 0 ? Answer.Yes : Answer.No, (DeathCategory)random.Next(1, 11), modifiable ? ModifiableOutcome.Identified : ModifiableOutcome.NotIdentified,
                [.. Factors.Where(_ => random.Next(4) == 0).Select(code => new ReviewedFactor(code, Answer.Yes, "2", modifiable ? Answer.Yes : Answer.No))],
                months, "2026.1", "form-c", days, days - held, (days - held) / 30, Answer.Yes),
            decided, region, DateTimeOffset.UtcNow);
        db.Add(recorded);
        db.Add(review);
    }
}
