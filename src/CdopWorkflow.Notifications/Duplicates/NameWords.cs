using System.Globalization;
using System.Text;

namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>The words of a name, freed of case, accents, apostrophes and hyphens, without those that only hold a place.</summary>
internal static class NameWords
{
    private static readonly HashSet<string> Placeholders =
    [
        "baby", "babe", "infant", "child", "newborn", "neonate", "boy", "girl", "male", "female", "of", "twin", "triplet",
        "triplets", "twins", "quad", "quads", "quadruplet", "quadruplets", "one", "two", "three", "four", "first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th", "ii", "iii", "iv",
        "unknown", "unk", "not", "known", "nk", "na", "none", "unnamed", "tbc", "tba",
    ];

    /// <summary>Pairs that say that there is none; each word alone may be a name.</summary>
    private static readonly string[] SaidToBeNone = ["no name", "no forename", "no surname", "not given", "not stated", "not recorded", "not named"];

    public static string[] Of(string? name) => [.. Plain(name).Where(Tells)];

    public static string[] OfForenames(string? forenames, string? familyName)
    {
        var words = Plain(forenames);
        // "Thomas" may well be a forename and a family name; beside "Baby" it is the family's.
        return words.Any(Placeholders.Contains) ? [.. words.Where(Tells).Except(Plain(familyName))] : [.. words.Where(Tells)];
    }

    // An initial or a number ("Twin A", "Twin 2", "Twin2") is no name either.
    private static bool Tells(string word) => word.Length > 1 && !Placeholders.Contains(word) && !word.Any(char.IsDigit);

    internal static string[] Plain(string? name)
    {
        var plain = new StringBuilder();
        foreach (var character in (name ?? "").ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            // The letters that have no decomposition; apostrophes of every kind are left out, so that O'Neill is ONeill.
            _ = character switch
            {
                'ß' => plain.Append("ss"),
                'æ' => plain.Append("ae"),
                'œ' => plain.Append("oe"),
                'ø' => plain.Append('o'),
                'ł' => plain.Append('l'),
                'đ' => plain.Append('d'),
                'ı' => plain.Append('i'),
                '\'' or '\u2019' or '\u2018' or '\u02BC' or '`' => plain,
                _ when CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark => plain,
                _ when char.IsLetterOrDigit(character) => plain.Append(character),
                _ => plain.Append(' '),
            };
        }

        var words = string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return SaidToBeNone.Contains(words) ? [] : words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
