using System.Globalization;
using System.Text;

namespace CdopWorkflow.Host.Demo;

/// <summary>
/// Invented live births and numbers of children for the councils of the demonstration, as the file that an analyst would bring:
/// about 150 births for each death, a third of them in the most deprived fifth, and nineteen children for each birth.
/// </summary>
internal static class SyntheticBirths
{
    private const int BirthsForEachDeath = 150;
    private const int ChildrenForEachBirth = 19;
    private static readonly int[] SharesOfFifths = [32, 22, 18, 15, 13];

    public static string File(IEnumerable<(string Council, int DeathsAYear)> councils, int firstYear, int lastYear)
    {
        var text = new StringBuilder("measure,area,year,breakdown,category,count,provisional,source\n");
        foreach (var (council, deaths) in councils)
        {
            for (var year = firstYear; year <= lastYear; year++)
            {
                var births = (deaths * BirthsForEachDeath) - ((year - firstYear) * deaths);
                var provisional = year == lastYear ? "yes" : "no";
                void Line(string measure, string breakdown, string category, int count) =>
                    text.Append(CultureInfo.InvariantCulture, $"{measure},{council},{year},{breakdown},{category},{count},{provisional},Invented for the demonstration\n");
                Line("live-births", "", "", births);
                Line("children", "", "", births * ChildrenForEachBirth);
                for (var fifth = 1; fifth <= SharesOfFifths.Length; fifth++)
                {
                    Line("live-births", "deprivation-fifth", fifth.ToString(CultureInfo.InvariantCulture), births * SharesOfFifths[fifth - 1] / 100);
                }
            }
        }

        return text.ToString();
    }
}
