using System.Globalization;
using System.Text;
using CdopWorkflow.Analytics.Denominators;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Analytics.Denominators;

/// <summary>Births and children for councils and years, a fifth in each fifth of deprivation but twice as many in the first.</summary>
public static class InventedBirths
{
    public static string Csv(IEnumerable<(string Area, long Births)> areas, int firstYear, int lastYear)
    {
        var text = new StringBuilder("measure,area,year,breakdown,category,count,provisional,source\n");
        foreach (var (area, births) in areas)
        {
            for (var year = firstYear; year <= lastYear; year++)
            {
                var provisional = year == lastYear ? "yes" : "no";
                void Line(string measure, string breakdown, string category, long count) =>
                    text.Append(CultureInfo.InvariantCulture, $"{measure},{area},{year},{breakdown},{category},{count},{provisional},\"Invented births, table {year}\"\n");
                Line("live-births", "", "", births);
                Line("children", "", "", births * 20);
                for (var fifth = 1; fifth <= 5; fifth++)
                {
                    Line("live-births", "deprivation-fifth", fifth.ToString(CultureInfo.InvariantCulture), births * (fifth == 1 ? 2 : 1) / 6);
                }
            }
        }

        return text.ToString();
    }

    /// <summary>Brings them and imports them.</summary>
    public static async Task ImportAsync(TestApp app, string csv)
    {
        var reading = new DenominatorReader(AreaTable.Shipped, new DateOnly(2025, 9, 2)).Read(new StringReader(csv));
        Assert.Empty(reading.Faults);
        await app.UseAsync<TakeInDenominators>(async take =>
            await take.ImportAsync(await take.KeepAsync(new CheckedFile("invented.csv", reading), CancellationToken.None), CancellationToken.None));
    }
}
