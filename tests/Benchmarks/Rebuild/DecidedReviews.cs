using Benchmarks.Installations;
using Benchmarks.Worklist;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.RecordFactors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks.Rebuild;

/// <summary>Reviews with a decision that left as a fact.</summary>
internal static class DecidedReviews
{
    private const int AtOnce = 400;

    private static readonly string[] Factors = ["SMOKING_HOUSEHOLD", "LATE_BOOKING", "OVERCROWDING", "SMOKING_PREGNANCY", "PREMATURITY", "MATERNAL_OBESITY"];

    public static async Task FillAsync(Installation installation, int from, int to)
    {
        var today = UkTime.DateOf(DateTimeOffset.UtcNow);
        var (random, sealer) = (new Random(to), installation.Services.GetRequiredService<Sealer>());
        for (var first = from; first < to; first += AtOnce)
        {
            var numbers = Enumerable.Range(first, Math.Min(AtOnce, to - first)).ToList();
            await installation.UseAsync<ReviewsDb, int>(async db =>
            {
                numbers.ForEach(number => db.Publish(ManyReviews.Notified(number, today.AddDays(-(number * 7 % 3600) - 200))));
                return await db.SaveChangesAsync();
            });
            await installation.Services.GetRequiredService<OutboxDispatcher<ReviewsDb>>().DrainAsync(CancellationToken.None);
            var references = numbers.ConvertAll(ManyReviews.Reference);
            await installation.UseAsync<ReviewsDb, int>(async db =>
            {
                foreach (var review in await db.Reviews.Where(review => references.Contains(review.Reference)).ToListAsync())
                {
                    db.Add(Decided(review, sealer, random));
                }

                return await db.SaveChangesAsync();
            });
        }
    }

    private static Analysis Decided(Review review, Sealer sealer, Random random)
    {
        var (months, decided) = (random.Next(3, 15), UkTime.Instant(review.DiedOn.AddDays(150), new TimeOnly(10, 0)));
        var modifiable = random.Next(100) < 40;
        var fact = new DeathReviewed(
            review.FactKey, review.RecordedVersion + 1, review.Panel, review.Council, Quarter.Of(review.DiedOn), review.AgeBand, review.Sex, (EthnicGroup)random.Next(7), (EthnicGroup)random.Next(7),
            random.Next(1, 11), random.Next(3) == 0 ? Answer.Yes : Answer.No, (DeathCategory)random.Next(1, 11), modifiable ? ModifiableOutcome.Identified : ModifiableOutcome.NotIdentified,
            [.. Factors.Where(_ => random.Next(3) == 0).Select(code => new ReviewedFactor(code, Answer.Yes, "2", modifiable ? Answer.Yes : Answer.No))],
            months, "2026.1", "form-c", months * 30, months * 30, months, Answer.Yes);
        var analysis = new Analysis { ReviewId = review.Id, Number = 1, CatalogueVersion = "2026.1", Scale = "form-c", Content = sealer.Seal("Invented for a measurement.") };
        analysis.Decide("bench", decided, sealer.Seal(fact));
        return analysis;
    }
}
