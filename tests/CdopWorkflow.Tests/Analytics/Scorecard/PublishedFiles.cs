using CdopWorkflow.Analytics.ScorecardTables;

namespace CdopWorkflow.Tests.Analytics.Scorecard;

/// <summary>Tables as three public documents printed them, with their slips.</summary>
public static class PublishedFiles
{
    public const string Indicators = "stop_smoking_kpis_2022_23.csv";
    public const string Referrals = "stop_smoking_referrals_by_district_2022_23.csv";
    public const string Delivery = "satod_2022_23.csv";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Scorecards", "tables");

    public static IEnumerable<string> All => Directory.GetFiles(Folder, "*.csv").Select(Path.GetFileName).OfType<string>().Where(name => name != "inconsistencies.csv").Order();

    public static string PathOf(string name) => Path.Combine(Folder, name);

    public static (string Field, string FileName, byte[] Bytes) Upload(string name) => ("Files", name, File.ReadAllBytes(PathOf(name)));

    public static TableFile Read(string name) => new(name, File.ReadAllText(PathOf(name)));
}
