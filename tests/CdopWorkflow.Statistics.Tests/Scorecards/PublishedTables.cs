using CdopWorkflow.Statistics.Scorecards;

namespace CdopWorkflow.Statistics.Tests.Scorecards;

/// <summary>Tables as three public documents printed them, with the slips they have; inconsistencies.csv lists these.</summary>
internal static class PublishedTables
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Scorecards", "tables");

    internal static IReadOnlyList<ScorecardFigure> All { get; } = ScorecardRules.Judge(
        Directory.GetFiles(Folder, "*.csv").Where(file => Path.GetFileName(file) != "inconsistencies.csv").Order().SelectMany(file => Read(Path.GetFileName(file)).Lines));

    internal static ScorecardReading Read(string file) => ScorecardFile.Read(file, File.ReadAllText(Path.Combine(Folder, file)));

    /// <summary>Numbers of the listed inconsistencies.</summary>
    internal static IEnumerable<string> Listed => File.ReadLines(Path.Combine(Folder, "inconsistencies.csv")).Skip(1).Select(line => line.Split(',')[0]);
}
