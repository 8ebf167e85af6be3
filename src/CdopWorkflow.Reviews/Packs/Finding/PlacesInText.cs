using System.Text.RegularExpressions;

namespace CdopWorkflow.Reviews.Packs.Finding;

/// <summary>This case's addresses, and whatever is written like a street, a school or a surgery that has a name.</summary>
public static partial class PlacesInText
{
    private static readonly (string Whole, string Short)[] Streets =
    [
        ("road", "rd"), ("street", "st"), ("lane", "ln"), ("avenue", "ave"), ("close", "cl"), ("drive", "dr"), ("court", "ct"), ("crescent", "cres"), ("terrace", "terr"), ("gardens", "gdns"),
        ("square", "sq"), ("place", "pl"), ("grove", "gr"), ("house", "hse"),
    ];

    /// <summary>Words of addresses that alone tell nothing.</summary>
    private static readonly HashSet<string> Small =
    [
        .. "the of and at in on flat road street lane avenue close drive court house unit ward hospital home floor block room apartment upper lower great little north south east west rd st ln ave cl dr ct cres terr gdns sq pl gr".Split(' '),
        .. "nhs trust foundation general royal university infirmary department emergency accident team service services council police constabulary surgery practice centre center medical health school primary high academy nursery college clinic hospice church family children childrens community district county city new old".Split(' '),
    ];

    public static IEnumerable<FoundIdentifier> Find(string text, KnownIdentifiers known) =>
        known.Addresses.SelectMany(Lines).Concat(known.Others.Where(other => other.Contains(' ', StringComparison.Ordinal))).SelectMany(Patterns).SelectMany(pattern => pattern.Matches(text))
            .Concat(known.Addresses.SelectMany(TellingWords).Distinct().SelectMany(word => Whole(Regex.Escape(word)).Matches(text).Where(match => IsWritten(match.Value, word))))
            .Concat(Street().Matches(text).Where(match => HasName(match.Groups["name"].Value)))
            .Concat(Institution().Matches(text).Where(match => HasName(match.Groups["name"].Value)))
            .Select(match => new FoundIdentifier(IdentifierKind.Address, match.Value.TrimEnd('.'), match.Index, "[place]"));

    private static IEnumerable<string> Lines(string address) => address.Split([',', '\n', '\r', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(line => new[] { line, Number().Replace(line, "") }).Where(line => line.Contains(' ', StringComparison.Ordinal) && HasName(line)).Distinct();

    /// <summary>A line of an address with each of its words written out or short, with any white space between.</summary>
    private static IEnumerable<Regex> Patterns(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Streets.FirstOrDefault(street => Is(word, street.Whole) || Is(word.TrimEnd('.'), street.Short)) is { Whole: { } whole, Short: { } brief }
            ? $@"(?:{whole}|{brief}\.?)" : Regex.Escape(word).Replace("'", "['’]?", StringComparison.Ordinal).Replace("’", "['’]?", StringComparison.Ordinal));
        yield return Whole(string.Join(@"[\s,]+", words));
    }

    private static IEnumerable<string> TellingWords(string address) => WordBreak().Split(address)
        .Where(word => word.Length > 3 && !Small.Contains(word.ToLowerInvariant()) && word.All(char.IsLetter));

    /// <summary>What is an everyday word besides tells something only with its capital.</summary>
    private static bool IsWritten(string written, string word) => char.IsUpper(written[0]) ? !EverydayWords.Has(Spelling.Fold(word)) || written == word : !EverydayWords.Has(Spelling.Fold(word));

    private static bool HasName(string words) =>
        WordBreak().Split(words).Any(word => word.Length > 1 && word.Any(char.IsLetter) && !Small.Contains(word.ToLowerInvariant()) && !CommonStart.Contains(word));

    /// <summary>Words that stand with a capital before "School" or "Road" only because they begin a sentence.</summary>
    private static readonly HashSet<string> CommonStart =
    [
        .. "A An His Her Their Our My This That These Those Each Every Local Another Any No Secondary Special Infant Junior Infants Sixth Form Out Hours Walk Walk-in Both One Two Three Four When While After Before At From In By To And But If As For With Since Until During Then Later Mental Sexual Antenatal Postnatal Specialist Regional Main Minor Nearby Same First Second Third Last Next Grammar Comprehensive Nursing Children’s Children's Women’s Women's Maternity Pre Play Day Care Attended Near Named Residential Urgent Treatment".Split(' '),
    ];

    private static bool Is(string word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static Regex Whole(string pattern) => new($@"(?<![\p{{L}}\d]){pattern}(?![\p{{L}}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"^(?:flat|apartment|unit|apt\.?)?\s*\d+\s?[a-z]?\b[\s,]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"[^\p{L}\d'’]+")]
    private static partial Regex WordBreak();

    /// <summary>"12 Mill Lane", "Flat 3, Mill House", "Mill Lane".</summary>
    [GeneratedRegex(@"(?<![\p{L}\d])(?:(?:[Ff]lat|[Aa]partment|[Nn]umber|[Nn]o\.?)\s*\d+[a-zA-Z]?,?\s+)?(?:\d{1,4}[a-zA-Z]?,?\s+)?(?<name>(?:\p{Lu}[\p{L}'’]+[\s-]+){1,3}?)(?:Road|Rd|Street|Lane|Ln|Avenue|Ave|Close|Drive|Court|Crescent|Cres|Terrace|Gardens|Gdns|Square|Grove|Mews|Parade|Walk|Estate|Cottages?|Towers?|Villas?)\b\.?", RegexOptions.CultureInvariant)]
    private static partial Regex Street();

    [GeneratedRegex(@"(?<![\p{L}\d])(?<name>(?:(?:St\.?|\p{Lu}[\p{L}'’]+)[\s-]+){1,4}?)(?:(?:C\.?\s?of\s?E\.?|C\.?E\.?|R\.?C\.?|Catholic|Church of England|Primary|Secondary|High|Infants?|Junior|Nursery|Grammar|Community|Medical|Health|Family|General|Children[’']s|University|Royal|Birth|Special)\s+)*(?:School|Academy|College|Nursery|Pre-?school|Playgroup|Primary|Juniors|Infants|Surgery|Practice|Centre|Hospital|Infirmary|Hospice|Clinic|Church|Mosque|Temple|Gurdwara|Ward|Children[’']s Home)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Institution();
}
