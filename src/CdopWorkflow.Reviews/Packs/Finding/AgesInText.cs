using System.Globalization;
using System.Text.RegularExpressions;

namespace CdopWorkflow.Reviews.Packs.Finding;

/// <summary>Ages to the day, from which a date of birth can be reckoned. Weeks and days of a pregnancy are no such age.</summary>
public static partial class AgesInText
{
    private const int Close = 25;

    public static IEnumerable<FoundIdentifier> Find(string text, KnownIdentifiers known) =>
        Exact().Matches(text).Where(match => !Pregnancy().IsMatch(Around(text, match)))
            .Concat(Days().Matches(text).Where(match => known.AgeInDays is >= 7 && int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) == known.AgeInDays))
            .Select(match => new FoundIdentifier(IdentifierKind.Age, match.Value, match.Index, "[age]"));

    /// <summary>What stands close by in the same sentence.</summary>
    private static string Around(string text, Match match)
    {
        var (before, after) = (text[Math.Max(0, match.Index - Close)..match.Index], text[(match.Index + match.Length)..Math.Min(text.Length, match.Index + match.Length + Close)]);
        return $"{before.Split('.')[^1]} … {after.Split('.')[0]}";
    }

    /// <summary>"82 days old", "aged 82 days", "an 82-day-old", "11 weeks and 5 days", "1 year, 3 months and 4 days", "day 12 of life".</summary>
    [GeneratedRegex(
        """
        \b\d{1,4}[\s-]days?[\s-](?:old|of\s+age)\b
        |\baged\s+(?:only\s+|just\s+)?\d{1,4}\s+days?\b
        |\b(?:\d{1,2}\s*(?:years?|yrs?),?\s*(?:and\s+|&\s*)?)?(?:\d{1,3}\s*(?:months?|mths?|weeks?|wks?),?\s*(?:and\s+|&\s*)?)\d{1,2}\s*(?:days?|d)\b(?:\s+(?:old|of\s+age))?
        |\b\d{1,2}\s*(?:years?|yrs?),?\s*(?:and\s+|&\s*)?\d{1,3}\s*days?\b(?:\s+(?:old|of\s+age))?
        |\b\d{1,3}\s?\+\s?[0-6]\s*(?:weeks?|wks?)?\s*(?:old|of\s+age|at\s+(?:the\s+time\s+of\s+)?death)\b
        |\b\d{1,3}/52\s*(?:and\s+|&\s*|,\s*)?[1-6]/7\s+(?:old|of\s+age)\b
        |\bday\s+\d{1,3}\s+of\s+(?:his\s+|her\s+|their\s+)?life\b
        |\b(?:at|on)\s+day\s+\d{1,3}\s+of\s+age\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Exact();

    [GeneratedRegex(@"\b(\d{1,4})[\s-]days?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Days();

    [GeneratedRegex(@"gestation|pregnan|\bborn\s+at\b|\bdelivered\s+at\b|antenatal|\bscan\b|\bpremature", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pregnancy();
}
