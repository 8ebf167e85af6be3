using System.Globalization;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Analytics.ThemeWatch;

/// <summary>The reference vectors as deaths of eight real panels and ten factors.</summary>
internal static class MonthlyVectors
{
    public static readonly MonthOf First = new(2017, 4);

    public static readonly string[] Panels =
        ["PAN-LANCASHIRE", "MERSEYSIDE", "CUMBRIA", "MANCHESTER", "PAN-CHESHIRE", "BRADFORD", "BARNSLEY", "DONCASTER"];

    /// <summary>None of them is in a theme that comes with the program.</summary>
    public static readonly string[] Factors =
        ["FALTERING_GROWTH", "IMMUNISATION_GAP", "READMISSION_FEEDING", "YOUNG_MOTHER", "REPEAT_TEEN_PREGNANCY", "CHILD_POVERTY", "UNEMPLOYMENT", "CARE_LEAVER", "PHYSICAL_INACTIVITY", "SCREENING_GAP"];

    public static string CodeOf(string factor) => $"vector-{factor.ToLowerInvariant()}";

    public static string PanelOf(string panel) => Panels[int.Parse(panel[1..], CultureInfo.InvariantCulture) - 1];

    public static Task SaveThemesAsync(this TestApp app) => app.UseAsync<AnalyticsDb>(async db =>
    {
        db.AddRange(Factors.Select(ThemeOf));
        await db.SaveChangesAsync();
    });

    private static SavedTheme ThemeOf(string factor, int index)
    {
        var theme = new SavedTheme { Code = CodeOf($"F{index + 1:00}"), Version = 1, Area = AreaTable.England, LiveFrom = First.FirstDay };
        theme.Write(factor, new ThemePredicate { AnyOf = [factor] }, [ThemeLevel.Panel], [WatchRule.Watch, WatchRule.Alert]);
        return theme;
    }

    /// <summary>Each is decided in the month of death, so that nothing is held back, and none is counted by the counting rule.</summary>
    public static IEnumerable<Decided> Deaths(int from = 1, int to = int.MaxValue)
    {
        var events = Read("18_e2e_events.csv").ToDictionary(row => (row["panel"], row["month"], row["factor"]), row => int.Parse(row["events"], CultureInfo.InvariantCulture));
        foreach (var row in Read("18_e2e_exposure.csv").Where(row => int.Parse(row["month"], CultureInfo.InvariantCulture) is var month && from <= month && month <= to))
        {
            for (var death = 0; death < int.Parse(row["deaths"], CultureInfo.InvariantCulture); death++)
            {
                yield return new Decided(First.AddMonths(int.Parse(row["month"], CultureInfo.InvariantCulture) - 1).FirstDay)
                {
                    Panel = PanelOf(row["panel"]),
                    MonthsToDecision = 0,
                    SuddenUnexpected = Answer.No,
                    Modifiable = [.. Factors.Where((_, index) => events.GetValueOrDefault((row["panel"], row["month"], $"F{index + 1:00}")) > death)],
                };
            }
        }
    }

    public static List<Dictionary<string, string>> Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Analytics", "ThemeWatch", "vectors", file)).Where(line => line.Length > 0).Select(line => line.Split(',').Select(field => field.Trim('"')).ToArray()).ToList();
        return lines.Skip(1).Select(fields => lines[0].Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second)).ToList();
    }
}
