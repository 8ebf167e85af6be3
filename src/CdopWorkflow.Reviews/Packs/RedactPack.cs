using System.Text.RegularExpressions;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>Finds what may identify someone in a whole pack, and takes out what the coordinator decided.</summary>
public static partial class RedactPack
{
    private const int Around = 60;

    /// <summary>With every replacement made, at once, so that none is replaced again.</summary>
    public static PackContent Apply(PackContent content, IReadOnlyList<Redaction> redactions)
    {
        var replacements = redactions.Where(redaction => redaction.Replacement is not null && redaction.Passage.Length > 0).DistinctBy(redaction => redaction.Passage.ToUpperInvariant())
            .ToDictionary(redaction => redaction.Passage, redaction => redaction.Replacement!, StringComparer.OrdinalIgnoreCase);
        if (replacements.Count == 0)
        {
            return content;
        }

        var passages = string.Join('|', replacements.Keys.OrderByDescending(passage => passage.Length).Select(Regex.Escape));
        var pattern = new Regex($@"(?<![\p{{L}}\d])(?:{passages})(?![\p{{L}}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return content.Changed(text => pattern.Replace(text, match => AtStart(text, match.Index) ? Capital(replacements[match.Value]) : replacements[match.Value]));
    }

    /// <summary>Those that wait for an answer first, each passage once; what is left over after the replacements is among them.</summary>
    public static IReadOnlyList<PackFind> Finds(PackContent content, PackText text, KnownIdentifiers known)
    {
        var inSource = Found(content, text, known);
        var left = Found(Apply(content, text.Redactions), text, known).Where(find => !inSource.Any(source => Same(source.Passage, find.Passage)));
        return [.. inSource.Concat(left).OrderBy(find => find.IsAnswered)];
    }

    private static List<PackFind> Found(PackContent content, PackText text, KnownIdentifiers known) =>
    [
        .. from place in content.Texts()
           from found in IdentifierFinder.Find(place.Text, known)
           let stands = PlaceOf(place.Where, place.Text, found)
           group (found, stands) by found.Passage.ToUpperInvariant() into same
           let first = same.First().found
           select new PackFind(
               first.Kind, first.Passage, first.Proposal, [.. same.Select(one => one.stands).DistinctBy(stands => (stands.Where, stands.Key))], text.Redactions.FirstOrDefault(redaction => redaction.IsAbout(first.Passage))),
    ];

    private static PackPlace PlaceOf(string where, string text, FoundIdentifier found)
    {
        var (before, after) = (text[..found.At], text[found.End..]);
        var key = $"{WordBefore().Match(before).Value.Trim()} {found.Passage} {WordAfter().Match(after).Value.Trim()}".ToUpperInvariant();
        return new PackPlace(where, before.Length > Around ? "…" + before[^Around..] : before, found.Passage, after.Length > Around ? after[..Around] + "…" : after, key);
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static bool AtStart(string text, int at) => text[..at].TrimEnd() is var before && (before.Length == 0 || before[^1] is '.' or '!' or '?' || text[before.Length..at].Contains('\n', StringComparison.Ordinal));

    private static string Capital(string words) => words.Length > 0 && char.IsLetter(words[0]) ? char.ToUpperInvariant(words[0]) + words[1..] : words;

    [GeneratedRegex(@"\S+\s*$", RegexOptions.RightToLeft)]
    private static partial Regex WordBefore();

    [GeneratedRegex(@"^\s*\S+")]
    private static partial Regex WordAfter();
}
