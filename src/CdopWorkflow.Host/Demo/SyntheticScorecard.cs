using System.Globalization;
using System.Text;
using CdopWorkflow.Analytics.ScorecardTables;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Host.Demo;

/// <summary>
/// Invented indicators of the councils of the demonstration, as the files that an analyst would bring: what maternity and health
/// visiting count that bears on the deaths of infants, and referrals by quarter. As in files from life, some lines are not as their
/// numbers say: a percentage that its fraction does not give, and a total that its parts do not add up to.
/// </summary>
internal static class SyntheticScorecard
{
    private const int BirthsForEachDeath = 150;

    private static readonly (string Indicator, string Target, int PercentOfBirths, int Spread)[] Indicators =
    [
        ("Smoking at the time of delivery", "≤6%", 5, 7),
        ("Safer sleep talked through at the new birth visit", "≥95%", 91, 8),
        ("Families told of overcrowding who were offered a housing assessment", "≥80%", 74, 12),
    ];

    /// <param name="councils">About how many children of each die in a year, which stands for their size.</param>
    /// <param name="areas">Gives councils their names.</param>
    /// <param name="year">A financial year that has ended, by the year in which it began.</param>
    public static IReadOnlyList<TableFile> Files(IEnumerable<(string Council, int DeathsAYear)> councils, AreaTable areas, int year)
    {
        var places = councils.Select((council, at) => (Name: areas.NameOf(council.Council), council.DeathsAYear, At: at)).ToList();
        return
        [
            new($"invented_indicators_{year}_{(year + 1) % 100:00}.csv", Shares(places, year)),
            new($"invented_referrals_to_stop_smoking_{year}_{(year + 1) % 100:00}.csv", Referrals(places, year)),
        ];
    }

    private static string Shares(List<(string Name, int DeathsAYear, int At)> places, int year)
    {
        var text = new StringBuilder("indicator,area,period,numerator,denominator,percent_printed,target,provisional,source\n");
        foreach (var (indicator, target, percent, spread) in Indicators)
        {
            foreach (var (name, deaths, at) in places)
            {
                var births = (deaths * BirthsForEachDeath) - (7 * at);
                var met = births * ((percent * 10) + (at * 37 % (spread * 10))) / 1000;
                var printed = Math.Round(100m * met / births, 1, MidpointRounding.AwayFromZero) + (indicator == Indicators[1].Indicator && at == 4 ? 1.8m : 0);
                var provisional = at == places.Count - 1 ? "yes" : "no";
                text.Append(CultureInfo.InvariantCulture, $"{indicator},{name},{year}/{(year + 1) % 100:00},{met},{births},{printed:0.0},{target},{provisional},Invented for the demonstration\n");
            }
        }

        return text.ToString();
    }

    private static string Referrals(List<(string Name, int DeathsAYear, int At)> places, int year)
    {
        var text = new StringBuilder($"area,q1,q2,q3,q4,total_{year}_{(year + 1) % 100:00},source\n");
        var rows = places.Select(place => (place.Name, Quarters: Enumerable.Range(0, 4).Select(quarter => (place.DeathsAYear * 2) + (((place.At * 5) + (quarter * 3)) % 11)).ToList())).ToList();
        foreach (var (name, quarters) in rows)
        {
            Line(name, quarters, quarters.Sum());
        }

        var totals = Enumerable.Range(0, 4).Select(quarter => rows.Sum(row => row.Quarters[quarter])).ToList();
        Line("TOTAL", totals, totals.Sum() - 6);
        return text.ToString();

        void Line(string area, IEnumerable<int> quarters, int whole) => text.Append(CultureInfo.InvariantCulture, $"{area},{string.Join(',', quarters)},{whole},Invented for the demonstration\n");
    }
}
