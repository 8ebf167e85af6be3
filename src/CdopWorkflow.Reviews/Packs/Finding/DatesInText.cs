using System.Globalization;
using System.Text.RegularExpressions;

namespace CdopWorkflow.Reviews.Packs.Finding;

/// <summary>
/// Days, in every form that people write them. A month with its year is no day: the pack says the quarter anyhow. Two numbers with a
/// stroke between them are a day only where the words before them say so, or where they are a day of this case.
/// </summary>
public static partial class DatesInText
{
    private const string Months = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private const string Weekdays = "(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";
    private const string Ordinal = "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
        + "|twenty[\\s-](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[\\s-]first)";
    private const string Day = "(?:\\d{1,2}\\s?(?:st|nd|rd|th)?|" + Ordinal + ")";
    private const string Year = "(?:\\s*,?\\s*(?:of\\s+)?(?:(?:19|20)\\d{2}|['’]\\d{2}|\\d{2}(?![\\d:.%]|\\s*(?:mg|ml|kg|cm|%|hours|weeks|days|months|years))))?";

    /// <summary>Round the clock, and fractions.</summary>
    private static readonly (int, int)[] Usual = [(24, 7), (1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (1, 10)];

    public static IEnumerable<FoundIdentifier> Find(string text, KnownIdentifiers known) =>
    [
        .. InWords().Matches(text).Where(match => IsDay(match.Groups["day"].Value)).Select(Found),
        .. MonthFirst().Matches(text).Where(match => IsDay(match.Groups["day"].Value)).Select(Found),
        .. WithWeekday().Matches(text).Where(match => IsDay(match.Groups["day"].Value)).Select(Found),
        .. InNumbers().Matches(text).Where(match => InNumbersIsDay(match)).Select(Found),
        .. YearFirst().Matches(text).Where(match => IsDay(match.Groups["day"].Value) && IsMonth(match.Groups["month"].Value)).Select(Found),
        .. AfterCue().Matches(text).Where(match => IsDay(match.Groups["day"].Value) && IsMonth(match.Groups["month"].Value)).Select(match => Found(match.Groups["date"])),
        .. Short().Matches(text).Where(match => IsOfCase(match, known)).Select(Found),
        .. OrdinalAlone().Matches(text).Where(match => IsDay(match.Groups["day"].Value)).Select(match => Found(match.Groups["date"])),
        .. Feast().Matches(text).Select(Found),
    ];

    private static FoundIdentifier Found(Capture match) => new(IdentifierKind.Date, match.Value.TrimEnd(' ', '\n', '\r', '\t', '.', ','), match.Index, "[date]");

    private static bool IsDay(string day) =>
        !int.TryParse(string.Concat(day.TakeWhile(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is >= 1 and <= 31;

    private static bool IsMonth(string month) => int.Parse(month, CultureInfo.InvariantCulture) is >= 1 and <= 12;

    /// <summary>Day and month in either order, so that an American date is found too.</summary>
    private static bool InNumbersIsDay(Match match)
    {
        var (one, other) = (int.Parse(match.Groups["one"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["other"].Value, CultureInfo.InvariantCulture));
        return one is >= 1 and <= 31 && other is >= 1 and <= 31 && (one <= 12 || other <= 12);
    }

    /// <summary>A day of this case, or no fraction, score or number of days: those have no 13 above the stroke and 12 or less below.</summary>
    private static bool IsOfCase(Match match, KnownIdentifiers known)
    {
        var (day, month) = (int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture));
        return !Usual.Contains((day, month)) && month is >= 1 and <= 12 && (day is >= 13 and <= 31 || known.Days.Any(known => (known.Day, known.Month) == (day, month)));
    }

    /// <summary>"3rd of April, 2025", "3 Sept", "Thursday 3rd April '25", "the tenth of March".</summary>
    [GeneratedRegex($@"(?<![\p{{L}}\d/.])(?:{Weekdays}\.?,?\s+)?(?:the\s+)?(?<day>{Day})(?:\s*[-–]?\s*|\s+(?:day\s+)?of\s+){Months}(?!\p{{L}})\.?{Year}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InWords();

    /// <summary>"April 3rd, 2025", "March the tenth"; not "May 2025".</summary>
    [GeneratedRegex($@"(?<![\p{{L}}\d])(?:{Weekdays}\.?,?\s+)?{Months}\.?\s*(?:the\s+)?(?<day>{Day})(?![\p{{L}}\d/%]|[.:]\d|\s*(?:mg|ml|kg|cm|g|per\s?cent|times|weeks|days|hours|months|years|children|people|visits|appointments)\b)(?:\s*,\s*(?:19|20)\d{{2}}|\s+(?:19|20)\d{{2}})?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();

    /// <summary>"Monday the 10th", "Mon 10th".</summary>
    [GeneratedRegex($@"(?<![\p{{L}}\d]){Weekdays}\.?,?\s+(?:the\s+)?(?<day>\d{{1,2}}(?:st|nd|rd|th)|{Ordinal})(?![\p{{L}}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithWeekday();

    /// <summary>"3/4/2025", "03.04.25", "3-4-25", "3 / 4 / 2025".</summary>
    [GeneratedRegex($@"(?<![\d/.\-])(?:{Weekdays}\.?,?\s+)?(?<one>\d{{1,2}})\s?(?<stroke>[/.\-–])\s?(?<other>\d{{1,2}})\s?\k<stroke>\s?(?:(?:19|20)\d{{2}}|\d{{2}})(?![\d/\-]|\.\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InNumbers();

    /// <summary>"2025-04-03", "2025/4/3", "20250403", with or without a time.</summary>
    [GeneratedRegex(@"(?<![\d/.\-])(?:19|20)\d{2}(?:(?<stroke>[-/.])(?<month>\d{1,2})\k<stroke>(?<day>\d{1,2})|(?<month>\d{2})(?<day>\d{2}))(?:T\d{2}:\d{2}(?::\d{2})?Z?)?(?![\d/\-])", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    /// <summary>"on 10/3", "dated 3.4", "from Mon 3/4": no dose, no score, no fraction stands after these words.</summary>
    [GeneratedRegex($@"\b(?:on|dated?|since|until|till|by|from|before|after|born|died|d\.?o\.?b\.?:?|d\.?o\.?d\.?:?)\s+(?:the\s+)?(?<date>(?:{Weekdays}\.?,?\s+)?(?<day>\d{{1,2}})[/.](?<month>\d{{1,2}}))(?![\d/%]|\.\d|\s*(?:mg|ml|mcg|kg|g|cm|mm|l|mmol|mmhg|hours?|hrs?|days?|weeks?|months?|history|pain|scale|on\s+the)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterCue();

    [GeneratedRegex(@"(?<![\d/.])(?<day>\d{1,2})[/](?<month>\d{1,2})(?![\d/%]|\.\d|\s*(?:mg|ml|mcg|kg|g|cm|mm|l|mmol|mmhg|days?|weeks?|months?)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    /// <summary>"on the 10th", "by the 3rd" where no noun follows that is counted.</summary>
    [GeneratedRegex($@"\b(?:on|by|until|till|since|from|before|after|between)\s+(?<date>the\s+(?<day>\d{{1,2}}(?:st|nd|rd|th)))(?![\p{{L}}\d]|-|\s+(?:centile|percentile|visit|day|week|month|year|occasion|attempt|floor|birthday|appointment|time|child|pregnancy|call|contact|page|line|dose|review|meeting|ward|ambulance|of\s+(?:five|four|three|six|seven|eight|nine|ten|\d))s?\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrdinalAlone();

    [GeneratedRegex(@"\b(?:Christmas\s+(?:Day|Eve)|Boxing\s+Day|New\s+Year[’']?s?\s+(?:Day|Eve)|Easter\s+(?:Sunday|Monday)|Good\s+Friday|Bonfire\s+Night|Hallowe[’']?en|Valentine[’']?s?\s+Day|Mother[’']?s\s+Day|Mothering\s+Sunday|Father[’']?s\s+Day|St\.?\s+\w+[’']?s\s+Day|Pancake\s+Day)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Feast();
}
