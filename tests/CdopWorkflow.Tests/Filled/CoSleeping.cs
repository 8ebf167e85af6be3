using CdopWorkflow.Analytics.Data;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Analytics;

namespace CdopWorkflow.Tests.Filled;

/// <summary>Scenario F6: reviews of one panel in which a baby shared a bed or a sofa.</summary>
internal static class CoSleeping
{
    public static readonly DateOnly Tuesday = new(2025, 9, 2);

    public static Decided Fifth => new(Tuesday) { Modifiable = ["CO_SLEEPING_SOFA"] };

    /// <summary>Two of seven in the year to 2 September 2024, four of seven since.</summary>
    public static IEnumerable<AnalyticsApp.Sent> FourOfSevenAfterTwoOfSeven()
    {
        for (var n = 0; n < 7; n++)
        {
            yield return new Decided(new DateOnly(2023, 10, 3).AddDays(n * 40)) { Modifiable = n < 2 ? ["CO_SLEEPING_BED"] : [] }.Reviewed;
            yield return new Decided(new DateOnly(2024, 10, 3).AddDays(n * 40)) { Modifiable = n < 4 ? ["CO_SLEEPING_BED"] : [] }.Reviewed;
        }
    }

    /// <summary>Lets Analytics learn of facts as Reviews would send them.</summary>
    public static async Task SendFactsAsync(this TestApp app, IEnumerable<AnalyticsApp.Sent> facts)
    {
        await app.UseAsync<AnalyticsDb>(async db =>
        {
            foreach (var fact in facts)
            {
                db.Publish(fact.Event, AnalyticsApp.At(fact.On));
            }

            await db.SaveChangesAsync();
        });
        await app.SettleAsync();
    }
}
