namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>Lines that can be found by their keys. A line may be made from lines of another table.</summary>
public sealed class ScorecardLines
{
    private readonly Dictionary<string, ScorecardLine> byKey = [];

    public ScorecardLines(IEnumerable<ScorecardLine> lines)
    {
        All = [.. lines];
        foreach (var line in All)
        {
            byKey.TryAdd(line.Key, line);
        }
    }

    public IReadOnlyList<ScorecardLine> All { get; }

    public ScorecardLine? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>Those that are there, in the order named.</summary>
    public IEnumerable<ScorecardLine> PartsOf(ScorecardLine line) => line.MadeFrom.Select(Find).OfType<ScorecardLine>();

    /// <summary>Lower case, words joined by hyphens.</summary>
    public static string Slug(string text)
    {
        var letters = text.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : '-').ToArray();
        return string.Join('-', new string(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The key of a line that names none: what it is about.</summary>
    public static string KeyOf(params string[] parts) => string.Join('/', parts.Select(Slug).Where(part => part.Length > 0));
}
