using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Tests.Analytics.Denominators;

namespace CdopWorkflow.Tests.Analytics.Gap;

/// <summary>Sixty infants of Pan-Lancashire in 2022 to 2024, forty of them in the most deprived fifth, and the births to divide by.</summary>
internal static class DeprivedInfants
{
    public static async Task<AnalyticsApp> StartAsync()
    {
        var analytics = await AnalyticsApp.StartAsync();
        await InventedBirths.ImportAsync(analytics.App, InventedBirths.Csv([(Decided.Blackburn, 2000), (Decided.Blackpool, 1500), (Decided.Lancashire, 12_000)], 2022, 2024));
        await analytics.SendAsync(Enumerable.Range(0, 60).SelectMany(n =>
        {
            var death = new Decided(new DateOnly(2022 + (n % 3), 1 + (n / 3 % 12), 5))
            {
                Age = AgeBand.Days0To27,
                MonthsToDecision = 0,
                Decile = n < 40 ? 1 + (n % 2) : 7,
                Sex = n % 2 == 0 ? Sex.Female : Sex.Male,
                Modifiable = n < 30 ? ["LATE_BOOKING"] : [],
            };
            return new[] { death.Recorded, (death with { Version = 2 }).Reviewed };
        }));
        return analytics;
    }
}
