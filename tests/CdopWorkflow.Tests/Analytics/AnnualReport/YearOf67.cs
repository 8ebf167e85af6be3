using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Tests.Analytics.AnnualReport;

/// <summary>67 reviews of 2021/22, 17 of them with modifiable factors: 9, 6 and 2 in the three councils.</summary>
public static class YearOf67
{
    public static IEnumerable<AnalyticsApp.Sent> Facts() =>
    [
        .. WithFactors().Concat(WithoutFactors()).SelectMany(review => new[] { review.Recorded, (review with { Version = 2 }).Reviewed }),

        // came under review in the year, and no panel has decided
        new Decided(new DateOnly(2021, 12, 1)).Recorded,

        // decided the day before the year began and the day after it ended
        new Decided(new DateOnly(2021, 3, 31)) { Modifiable = ["OVERCROWDING"] }.Reviewed,
        new Decided(new DateOnly(2022, 4, 1)) { Modifiable = ["OVERCROWDING"] }.Reviewed,
    ];

    private static IEnumerable<Decided> WithFactors() => Enumerable.Range(0, 17).Select(n => new Decided(Day(n))
    {
        Council = n < 9 ? Decided.Lancashire : n < 15 ? Decided.Blackpool : Decided.Blackburn,
        Age = n < 11 ? AgeBand.Days28To364 : AgeBand.Years1To4,

        // a death of 2020/21 that was reviewed in 2021/22 belongs to the year
        MonthsToDecision = n == 0 ? 14 : 5,
        Modifiable = [.. Codes(n)],
    });

    private static IEnumerable<string> Codes(int n)
    {
        (string Code, bool Has)[] all =
        [
            (n % 2 == 0 ? "UNSAFE_SLEEP_SURFACE" : "CO_SLEEPING_BED", n < 9),
            ("SMOKING_HOUSEHOLD", n >= 9),
            ("SMOKING_PREGNANCY", n < 6),
            ("LATE_BOOKING", n < 4),
            ("OVERCROWDING", n is >= 6 and < 9),
            ("DOMESTIC_VIOLENCE", n >= 15),
        ];
        return all.Where(code => code.Has).Select(code => code.Code);
    }

    private static IEnumerable<Decided> WithoutFactors() => Enumerable.Range(0, 50).Select(n => new Decided(Day(n))
    {
        Council = n < 21 ? Decided.Lancashire : n < 40 ? Decided.Blackpool : Decided.Blackburn,
        Age = n < 29 ? AgeBand.Days0To27 : AgeBand.Years5To9,
        SuddenUnexpected = Answer.No,
        Category = DeathCategory.PerinatalOrNeonatal,
        Present = ["PREMATURITY"],
    });

    /// <summary>The first and the last day of the year are among them.</summary>
    private static DateOnly Day(int n) => n == 16 ? new DateOnly(2022, 3, 31) : new DateOnly(2021, 4, 1).AddDays(n * 7);
}
