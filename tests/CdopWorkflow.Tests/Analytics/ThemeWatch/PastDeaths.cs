using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Analytics.ThemeWatch;

/// <summary>Years of deaths, put into Analytics as its consumers would have left them: sending each would take minutes.</summary>
public static class PastDeaths
{
    public static Task PutAsync(this TestApp app, IEnumerable<Decided> deaths) => app.UseAsync<AnalyticsDb>(async db =>
    {
        foreach (var death in deaths)
        {
            var (recorded, reviewed) = ((DeathRecorded)death.Recorded.Event, (DeathReviewed)death.Reviewed.Event);
            var region = AreaTable.Shipped.RegionOf(death.Panel, death.On)?.Code ?? "";
            var record = new RecordedDeath { FactKey = death.Key };
            record.Learn(recorded, region, app.Clock.GetUtcNow());
            var review = new ReviewedDeath { FactKey = death.Key };
            review.Learn(reviewed, death.On, region, app.Clock.GetUtcNow());
            db.Add(record);
            db.Add(review);
        }

        await db.SaveChangesAsync();
    });

    /// <summary>So many deaths of infants a month in a panel, of which so many in a year have the factors.</summary>
    /// <param name="from">Month of the first deaths.</param>
    /// <param name="aYear">With the factors, spread over the year.</param>
    public static IEnumerable<Decided> Steady(string panel, MonthOf from, int months, int aMonth, int aYear, params string[] factors)
    {
        for (var month = 0; month < months; month++)
        {
            var withTheme = ((month + 1) * aYear / 12) - (month * aYear / 12);
            for (var death = 0; death < aMonth; death++)
            {
                yield return new Decided(from.AddMonths(month).FirstDay.AddDays(death % 28))
                {
                    Panel = panel,
                    MonthsToDecision = 0,
                    Modifiable = death < withTheme ? factors : [],
                };
            }
        }
    }
}
