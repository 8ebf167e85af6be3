using System.Text.RegularExpressions;
using CdopWorkflow.Platform.NhsNumbers;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>What must not stand in words that others read. It finds what has a fixed shape; the rest is for people to see.</summary>
public static partial class WordsForEveryone
{
    public static IReadOnlyList<string> Faults(string words) =>
    [
        .. Number().Matches(words).Any(match => NhsNumber.TryParse(match.Value, out _, out _)) ? ["Take out the NHS number: a report names no child"] : Array.Empty<string>(),
        .. Postcode().IsMatch(words) ? ["Take out the postcode: a report says nothing of any one family"] : Array.Empty<string>(),
    ];

    [GeneratedRegex(@"(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Postcode();
}
