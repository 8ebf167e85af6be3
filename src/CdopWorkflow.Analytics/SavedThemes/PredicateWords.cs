using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.SavedThemes;

/// <summary>Reads a theme back as a sentence, so that whoever built it can see what it will count.</summary>
public static class PredicateWords
{
    /// <summary>"Deaths of children under one year with any of: bed sharing, sofa sharing; that were sudden and unexpected".</summary>
    public static string Of(ThemePredicate theme)
    {
        string?[] parts =
        [
            theme.AnyOf.Count == 0 ? null : $"with {(theme.AnyOf.Count == 1 ? "" : "any of: ")}{Names(theme.AnyOf, "or")}",
            theme.AllOf.Count == 0 ? null : $"with {(theme.AllOf.Count == 1 ? "" : "all of: ")}{Names(theme.AllOf, "and")}",
            theme.Categories.Count == 0 ? null : $"whose category is {List([.. theme.Categories.Order().Select(category => Lower(category.ShortLabel()))], "or")}",
            .. theme.Circumstances.Order().Select(InWords),
        ];
        return $"Deaths of {Who(theme.Ages)} {string.Join("; ", parts.OfType<string>())}";
    }

    private static string InWords(Circumstance circumstance) => circumstance switch
    {
        Circumstance.SuddenUnexpected => "that were sudden and unexpected",
        Circumstance.HazardousCoSleeping => "in a hazardous sleep setting",
    };

    private static string Who(IReadOnlyList<AgeBand> ages)
    {
        var chosen = ages.Distinct().Order().ToList();
        return chosen.Count == 0 || chosen.Count == Enum.GetValues<AgeBand>().Length ? "children of any age"
            : chosen.SequenceEqual(Enum.GetValues<AgeBand>().Where(age => age.IsInfant())) ? "children under one year"
            : $"children aged {List([.. chosen.Select(age => age.Label())], "or")}";
    }

    private static string Names(IReadOnlyList<string> codes, string last) => List([.. codes.Select(code => Lower(FactorCatalogue.Shipped.NameOf(code)))], last);

    private static string List(IReadOnlyList<string> words, string last) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} {last} {words[^1]}";

    /// <summary>A name within a sentence; one that begins with an abbreviation stays as it is.</summary>
    private static string Lower(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
