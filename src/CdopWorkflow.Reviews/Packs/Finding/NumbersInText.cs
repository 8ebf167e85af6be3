using System.Text.RegularExpressions;
using CdopWorkflow.Platform.NhsNumbers;

namespace CdopWorkflow.Reviews.Packs.Finding;

/// <summary>NHS numbers, postcodes, and the numbers that a case goes by.</summary>
public static partial class NumbersInText
{
    public static IEnumerable<FoundIdentifier> Find(string text, KnownIdentifiers known) =>
    [
        .. TenDigits().Matches(text).Where(match => IsNhsNumber(match.Value, known)).Select(match => new FoundIdentifier(IdentifierKind.NhsNumber, match.Value, match.Index, "[NHS number]")),
        .. SaidToBeOne().Matches(text).Select(match => new FoundIdentifier(IdentifierKind.NhsNumber, match.Groups[1].Value, match.Groups[1].Index, "[NHS number]")),
        .. Postcode().Matches(text).Select(match => new FoundIdentifier(IdentifierKind.Postcode, match.Value, match.Index, "[postcode]")),
        .. known.Postcodes.SelectMany(postcode => Literal(Outward(postcode)).Matches(text)).Select(match => new FoundIdentifier(IdentifierKind.Postcode, match.Value, match.Index, "[postcode]")),
        .. known.References.SelectMany(reference => Literal(reference).Matches(text)).Select(match => new FoundIdentifier(IdentifierKind.Reference, match.Value, match.Index, "[number]")),
        .. OtherNumber().Matches(text).Where(match => match.Groups[1].Value.Any(char.IsAsciiDigit))
            .Select(match => new FoundIdentifier(IdentifierKind.Reference, match.Groups[1].Value, match.Groups[1].Index, "[number]")),
    ];

    /// <summary>Valid, or this case's own with a slip in it.</summary>
    private static bool IsNhsNumber(string digits, KnownIdentifiers known)
    {
        var plain = string.Concat(digits.Where(char.IsAsciiDigit));
        return NhsNumber.TryParse(plain, out _, out _) || known.NhsNumbers.Any(number => Spelling.Distance(number, plain) <= 2);
    }

    private static string Outward(string postcode)
    {
        var letters = postcode.Replace(" ", "", StringComparison.Ordinal);
        return letters.Length > 4 ? letters[..^3] : letters;
    }

    /// <summary>With whatever stands between its letters and digits, or nothing; null matches nothing.</summary>
    private static Regex Literal(string number)
    {
        var parts = Parts().Matches(number).Select(match => match.Value).ToArray();
        var pattern = parts.Length == 0 ? "(?!)" : string.Join(@"[\s/\-–]{0,2}", parts);
        return new Regex($@"(?<![\p{{L}}\d]){pattern}(?![\p{{L}}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"[A-Za-z]+|\d+")]
    private static partial Regex Parts();

    [GeneratedRegex(@"(?<![\d./-])\d(?:[ .\-\u2010-\u2013]{0,2}\d){9}(?![\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex TenDigits();

    [GeneratedRegex(@"\bNHS\s*(?:number|no\.?|num\.?|#)?\s*(?:is|was|:|=)?\s*((?:\d[ .-]?){8,11}\d)(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaidToBeOne();

    /// <summary>The last two letters are never among C, I, K, M, O and V, so that "B6 2mg" is a vitamin.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d])(?:[A-Z]{1,2}\d[A-Z\d]?|GIR)\s{0,2}\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Postcode();

    [GeneratedRegex(
        @"\b(?:hospital|unit|patient|case|crime|incident|coroner[’']?s?|police|log|file|record|MRN|CAD|URN|reference|ref|occurrence|district|badge|collar)\b\s*(?:number|no\.|no|num|ref(?:erence)?\.?|#|id)*\s*[:=]?\s*(?:is|was)?\s*((?-i:[A-Z]{0,5})[-/ ]?\d[A-Z\d/-]{3,}\d?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherNumber();
}
