using System.Globalization;
using System.Text.RegularExpressions;
using CdopWorkflow.Platform.NhsNumbers;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>
/// Finds in a text what may identify the people of a review: this review's names and addresses, and whatever looks like a date, an
/// NHS number, a postcode or a contact detail. It finds rather too much than too little, and it is no substitute for reading: it
/// cannot know a nickname, or a story that everyone in the street would recognise.
/// </summary>
public static partial class IdentifierFinder
{
    // titles and the small words of addresses, which alone identify nobody
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "DR", "MR", "MRS", "MS", "MISS", "PROF", "SISTER", "NURSE", "BABY", "THE", "AND", "OF", "FLAT", "ROAD", "STREET", "LANE", "AVENUE",
        "CLOSE", "DRIVE", "HOUSE", "COURT", "WARD", "HOSPITAL", "UNIT", "MOTHER", "FATHER", "HOME",
    };

    /// <summary>Every passage once, in the order of the text.</summary>
    public static IReadOnlyList<FoundIdentifier> Find(string text, KnownIdentifiers known)
    {
        IEnumerable<(int At, FoundIdentifier Found)> all =
        [
            .. known.Names.SelectMany(Words).SelectMany(word => Literal(text, word, IdentifierKind.Name)),
            .. known.Addresses.SelectMany(AddressLines).SelectMany(line => Literal(text, line, IdentifierKind.Address)),
            .. known.Addresses.SelectMany(Words).SelectMany(word => Literal(text, word, IdentifierKind.Address)),
            .. known.Postcodes.SelectMany(postcode => Matches(text, Spaced(postcode), IdentifierKind.Postcode)),
            .. known.References.SelectMany(reference => Literal(text, reference, IdentifierKind.Reference)),
            .. Matches(text, Dates(), IdentifierKind.Date),
            .. Matches(text, TenDigits(), IdentifierKind.NhsNumber).Where(found => NhsNumber.TryParse(found.Found.Passage, out _, out _)),
            .. Matches(text, Postcode(), IdentifierKind.Postcode),
            .. Matches(text, Contact(), IdentifierKind.Contact),
        ];
        return
        [
            .. all.OrderBy(found => found.At).ThenByDescending(found => found.Found.Passage.Length).Select(found => found.Found)
                .DistinctBy(found => found.Passage.ToUpperInvariant()),
        ];
    }

    /// <summary>What is left once passages that were confirmed as harmless are set aside.</summary>
    public static IReadOnlyList<FoundIdentifier> Remaining(PackText text, KnownIdentifiers known) =>
        [.. Find(text.Summary, known).Where(found => !text.Harmless.Contains(found.Passage, StringComparer.OrdinalIgnoreCase))];

    private static IEnumerable<string> Words(string text) => WordBreak().Split(text)
        .Where(word => word.Length > 1 && !Harmless.Contains(word) && !int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    private static IEnumerable<string> AddressLines(string address) =>
        address.Split([',', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains(' ', StringComparison.Ordinal));

    private static IEnumerable<(int At, FoundIdentifier Found)> Literal(string text, string words, IdentifierKind kind) =>
        string.IsNullOrWhiteSpace(words) ? [] : Matches(text, Whole(Regex.Escape(words.Trim())), kind);

    /// <summary>With or without its space; null for an empty postcode, which would match everything.</summary>
    private static Regex Spaced(string postcode)
    {
        var letters = postcode.Replace(" ", "", StringComparison.Ordinal);
        return Whole(letters.Length == 0 ? "(?!)" : string.Join(@"\s?", letters.Select(letter => Regex.Escape(letter.ToString()))));
    }

    private static Regex Whole(string pattern) => new($@"(?<![\p{{L}}\d]){pattern}(?![\p{{L}}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static IEnumerable<(int At, FoundIdentifier Found)> Matches(string text, Regex pattern, IdentifierKind kind) =>
        pattern.Matches(text).Select(match => (match.Index, new FoundIdentifier(kind, match.Value)));

    [GeneratedRegex(@"[^\p{L}\d]+")]
    private static partial Regex WordBreak();

    /// <summary>3/4/2025, 2025-04-03, 3rd April 2025, 3 April, April 3.</summary>
    [GeneratedRegex(
        """
        \b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b
        |\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:,?\s+\d{2,4})?\b
        |\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    [GeneratedRegex(@"(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)")]
    private static partial Regex TenDigits();

    [GeneratedRegex(@"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Postcode();

    /// <summary>An address of e-mail, or a telephone number that begins with 0 or +44.</summary>
    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.[\w.]+|(?<![\d])(?:\+44\s?|0)\d(?:[\s-]?\d){8,9}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Contact();
}
