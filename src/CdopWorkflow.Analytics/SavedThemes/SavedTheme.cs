namespace CdopWorkflow.Analytics.SavedThemes;

/// <summary>
/// One version of a theme. Once live it is never changed: another version takes its place, so that whatever was told says by which
/// version it was counted.
/// </summary>
public sealed class SavedTheme
{
    public const int LongestName = 60;

    /// <summary>In addresses and events: it never changes.</summary>
    public required string Code { get; set; }

    public int Version { get; set; }

    public string Name { get; set; } = "";

    /// <summary>Where it is looked for, with what lies within, and whose leads and analysts may change it.</summary>
    public required string Area { get; set; }

    /// <summary>A <see cref="ThemePredicate"/>.</summary>
    public string Predicate { get; set; } = "";

    /// <summary>Separated by commas.</summary>
    public string Levels { get; set; } = "";

    /// <summary>Separated by commas.</summary>
    public string Rules { get; set; } = "";

    /// <summary>Null while it is a draft.</summary>
    public DateOnly? LiveFrom { get; set; }

    /// <summary>The first day on which nobody is told about it any more.</summary>
    public DateOnly? RetiredFrom { get; set; }

    public string RetiredBecause { get; set; } = "";

    /// <summary>What the back-test said when it went live, in a sentence.</summary>
    public string BackTested { get; set; } = "";

    public string SavedBy { get; set; } = "";

    public DateTimeOffset SavedAt { get; set; }

    /// <summary>Grows with every save.</summary>
    public int Revision { get; set; }

    public bool IsDraft => LiveFrom is null && RetiredFrom is null;

    public ThemeVersion Value => new(
        Code, Version, Name, Area, ThemePredicate.Read(Predicate), Read<ThemeLevel>(Levels), Read<WatchRule>(Rules), LiveFrom, RetiredFrom);

    public void Write(string name, ThemePredicate predicate, IEnumerable<ThemeLevel> levels, IEnumerable<WatchRule> rules)
    {
        (Name, Predicate) = (name, predicate.Write());
        (Levels, Rules) = (string.Join(',', levels.Distinct().Order()), string.Join(',', rules.Distinct().Order()));
    }

    private static IReadOnlyList<T> Read<T>(string text)
        where T : struct, Enum => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => Enum.Parse<T>(name))];
}
