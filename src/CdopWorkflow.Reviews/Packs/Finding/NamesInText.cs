using System.Text.RegularExpressions;

namespace CdopWorkflow.Reviews.Packs.Finding;

/// <summary>
/// The names of a review's people: as they are spelt, with a slip, by their sound, short, possessive, and in any order. Names that are
/// everyday words ("May", "Will") count with a capital only. Besides, what follows a title or "called" is a name, whoever's it is.
/// </summary>
public sealed partial class NamesInText(KnownIdentifiers known)
{
    private const string Anyone = "[name]";

    private static readonly HashSet<string> Titles = [.. "dr mr mrs ms miss mx prof professor sister nurse baby sir dame rev reverend pc dc ds di sgt the and of twin mother father mum dad".Split(' ')];
    private static readonly HashSet<string> MonthNames = ["april", "may", "june", "august"];
    private static readonly HashSet<string> BeforeMonths = [.. "in of since during by until till early late mid last next this every each from to and through before after around".Split(' ')];

    private readonly ILookup<string, NameWord> exact = Words(known).ToLookup(word => word.Letters);
    private readonly IReadOnlyList<NameWord> spelt = [.. Words(known).Where(word => !word.IsNickname).DistinctBy(word => (word.Letters, word.Stand))];
    private readonly ILookup<string, string> initials = InitialsOf(known).ToLookup(pair => pair.Initials, pair => pair.Stand);
    private readonly HashSet<char> firstLetters = [.. InitialsOf(known).SelectMany(pair => pair.Initials)];

    public IEnumerable<FoundIdentifier> Find(string text) => [.. Joined(text, [.. Known(text)]), .. Initials(text), .. Strangers(text)];

    /// <summary>Each word of the text that is, or may be meant as, one of the names.</summary>
    private IEnumerable<Hit> Known(string text)
    {
        foreach (Match word in Word().Matches(text))
        {
            var letters = Possessive().Replace(word.Value, "");
            if (Meant(text, word.Index, letters) is { Length: > 0 } stands)
            {
                yield return new Hit(word.Index, letters.Length, stands);
                continue;
            }

            // of "Testa-Jones" one part may be a name
            foreach (Match part in letters.Length > 3 ? Part().Matches(letters) : (IEnumerable<Match>)[])
            {
                if (part.Length < letters.Length && part.Length > 1 && Meant(text, word.Index + part.Index, part.Value) is { Length: > 0 } whose)
                {
                    yield return new Hit(word.Index + part.Index, part.Length, whose);
                }
            }
        }
    }

    private string[] Meant(string text, int at, string word)
    {
        var (folded, capital) = (Spelling.Fold(word), char.IsUpper(word[0]));
        if (folded.Length == 0 || IsMonth(text, at, word.Length, folded))
        {
            return [];
        }

        if (folded.Length == 1)
        {
            return capital ? [.. exact[folded].Select(name => name.Stand).Distinct()] : [];
        }

        var common = EverydayWords.Has(folded);
        string[] same = [.. exact[folded].Concat(folded.EndsWith('s') && folded.Length > 4 ? exact[folded[..^1]].Where(_ => capital) : [])
            .Where(name => capital || (!common && !name.IsNickname && name.Letters.Length > 2)).Select(name => name.Stand).Distinct()];
        return same.Length > 0 || common ? same : [.. spelt.Where(name => MayBe(folded, capital, name)).Select(name => name.Stand).Distinct()];
    }

    /// <summary>In "in May 2025" and "since April" no one is named.</summary>
    private bool IsMonth(string text, int at, int length, string folded) =>
        MonthNames.Contains(folded) && !exact.Contains(Spelling.Fold(NextWord().Match(text[(at + length)..]).Value)) && (FollowedByNumber().IsMatch(text[(at + length)..]) || PrecededByNumber().IsMatch(text[..at])
            || (LastWord().Match(text[..at]) is { Success: true } before && BeforeMonths.Contains(before.Groups[1].Value.ToLowerInvariant())));

    private static bool MayBe(string folded, bool capital, NameWord name)
    {
        var (letters, difference) = (name.Letters, Math.Abs(folded.Length - name.Letters.Length));
        if (difference > 3 || folded.Length < 3 || letters.Length < 3)
        {
            return false;
        }

        var distance = difference > 2 ? int.MaxValue : Spelling.Distance(folded, letters);
        var slip = letters.Length switch
        {
            3 => capital && distance == 1 && folded.Order().Distinct().SequenceEqual(letters.Order().Distinct()),
            < 6 => capital && distance == 1,
            < 8 => distance == 1 && (capital || !EverydayWords.Has(letters)),
            _ => distance <= (capital ? 2 : 1),
        };
        return slip || (capital && name.Sound.Length > 1 && Spelling.Sound(folded) == name.Sound && (name.Sound.Length > 2 || folded[0] == letters[0]));
    }

    /// <summary>Words of a name that stand together become one passage, with the title or initial before them.</summary>
    private static IEnumerable<FoundIdentifier> Joined(string text, List<Hit> hits)
    {
        for (var first = 0; first < hits.Count;)
        {
            var last = first;
            while (last + 1 < hits.Count && Between().IsMatch(text[hits[last].End..hits[last + 1].At]))
            {
                last++;
            }

            // "O" alone is nobody's name; before "Briain" it is
            if (hits[first..(last + 1)].TrueForAll(hit => hit.Length == 1))
            {
                first = last + 1;
                continue;
            }

            var at = Before().Match(text[..hits[first].At]) is { Success: true } before ? before.Index : hits[first].At;
            string[] whose = [.. hits[first..(last + 1)].Select(hit => hit.Stands).Aggregate((one, other) => one.Intersect(other).ToArray() is { Length: > 0 } both ? both : [.. one.Union(other)])];
            yield return new FoundIdentifier(IdentifierKind.Name, text[at..hits[last].End], at, whose.Length == 1 ? whose[0] : Anyone);
            first = last + 1;
        }
    }

    private IEnumerable<FoundIdentifier> Initials(string text)
    {
        foreach (Match match in Capitals().Matches(text))
        {
            var letters = Spelling.Fold(match.Value).ToUpperInvariant();
            if (initials.Contains(letters) && (match.Value.Contains('.', StringComparison.Ordinal) || !Abbreviations.Has(letters)))
            {
                yield return new FoundIdentifier(IdentifierKind.Initials, match.Value, match.Index, initials[letters].Distinct().Count() == 1 ? initials[letters].First() : Anyone);
            }
        }

        foreach (Match match in LetterForAName().Matches(text))
        {
            if (firstLetters.Contains(match.Groups[1].Value[0]))
            {
                yield return new FoundIdentifier(IdentifierKind.Initials, match.Value, match.Index, Anyone);
            }
        }
    }

    private static IEnumerable<FoundIdentifier> Strangers(string text) => Titled().Matches(text).Concat(Called().Matches(text))
        .Where(match => !EverydayWords.Has(Spelling.Fold(match.Groups["name"].Value)) && !Titles.Contains(match.Groups["name"].Value.ToLowerInvariant()))
        .Select(match => match.Groups["all"]).Select(all => new FoundIdentifier(IdentifierKind.Name, all.Value, all.Index, Anyone));

    private static IEnumerable<NameWord> Words(KnownIdentifiers known) => known.People.Concat(known.Others.Select(Telling).Select(other => new KnownPerson(other, Anyone)))
        .SelectMany(person => Word().Matches(person.Name).Select(match => match.Value).Where(IsName).SelectMany(word => Forms(word, person.Stand))).Distinct();

    /// <summary>Of "Larkspur Primary" only the first word tells something by itself; the whole is looked for as a place.</summary>
    private static string Telling(string other) => other.Contains(' ', StringComparison.Ordinal) ? string.Join(' ', other.Split(' ').Where(word => !EverydayWords.Has(Spelling.Fold(word)))) : other;

    private static bool IsName(string word) => Spelling.Fold(word) is { Length: > 0 } folded && !Titles.Contains(folded);

    /// <summary>The word whole, its parts, and what it is short for.</summary>
    private static IEnumerable<NameWord> Forms(string word, string stand)
    {
        string[] letters = [Spelling.Fold(word), .. Part().Matches(word).Select(part => Spelling.Fold(part.Value)).Where(part => part.Length > 1)];
        return letters.Distinct().Select(form => new NameWord(form, stand, Spelling.Sound(form), IsNickname: false))
            .Concat(letters.SelectMany(Nicknames.Of).Distinct().Select(form => new NameWord(form, stand, "", IsNickname: true)));
    }

    private static IEnumerable<(string Initials, string Stand)> InitialsOf(KnownIdentifiers known)
    {
        foreach (var person in known.People)
        {
            char[] letters = [.. Word().Matches(person.Name).Select(match => match.Value).Where(IsName).Select(word => char.ToUpperInvariant(Spelling.Fold(word)[0]))];
            if (letters.Length > 1)
            {
                yield return (new string(letters), person.Stand);
                yield return ($"{letters[0]}{letters[^1]}", person.Stand);
            }
        }
    }

    private sealed record Hit(int At, int Length, string[] Stands)
    {
        public int End => At + Length;
    }

    private sealed record NameWord(string Letters, string Stand, string Sound, bool IsNickname);

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:['’‘\-‐‑][\p{L}\p{M}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Part();

    [GeneratedRegex(@"['’‘][sS]$")]
    private static partial Regex Possessive();

    [GeneratedRegex(@"^(?:[,\s]|\s*[-–]\s*|\s+\p{Lu}\.?\s+|\s*[""“‘(\[]\s*|[""”’)\]]\s*)*$")]
    private static partial Regex Between();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|PC|DC|DS|DI)\.?\s+)?(?:\p{Lu}\.\s?|(?<=\b(?:Dr|Mr|Mrs|Ms|Miss)\.?\s+)\p{Lu}\s)*$")]
    private static partial Regex Before();

    [GeneratedRegex(@"^\s+\d")]
    private static partial Regex FollowedByNumber();

    [GeneratedRegex(@"\d(?:st|nd|rd|th)?\s+(?:of\s+)?$")]
    private static partial Regex PrecededByNumber();

    [GeneratedRegex(@"^\s+[\p{L}'’-]+")]
    private static partial Regex NextWord();

    [GeneratedRegex(@"([\p{L}]+)[\s-]+$")]
    private static partial Regex LastWord();

    [GeneratedRegex(@"(?<![\p{L}\d.&/])(?:(?:\p{Lu}\.\s?){1,3}\p{Lu}\.?|\p{Lu}{2,4})(?![\p{L}\d&/])")]
    private static partial Regex Capitals();

    /// <summary>"Baby T", "Mrs T."</summary>
    [GeneratedRegex(@"(?<![\p{L}\d])(?:Baby|Child|Infant|Mr|Mrs|Ms|Miss|Dr|Twin)\s(\p{Lu})(?![\p{L}\d'’-])")]
    private static partial Regex LetterForAName();

    [GeneratedRegex(@"(?<![\p{L}\d])(?<all>(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|PC|DC|DS|DI|DCI|Sgt|Sergeant|Inspector|Constable|Nurse|Sister|Midwife|Rev|Reverend|Auntie|Aunt|Aunty|Uncle|Nana|Nan|Grandma|Grandad|Granny|Imam|Father)\.?\s+(?:\p{Lu}\.?\s+)?(?<name>\p{Lu}[\p{L}'’-]+)(?:[ -]\p{Lu}\p{Ll}[\p{L}'’-]+)?)")]
    private static partial Regex Titled();

    [GeneratedRegex(@"\b(?:called|named|nicknamed|known as|aka|a\.k\.a\.|(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Tt]he)\s+(?:brother|sister|twin|partner|boyfriend|girlfriend|cousin|friend|neighbour|uncle|aunt|husband|wife|son|daughter)),?\s+[""“‘']?(?<all>(?<name>\p{Lu}[\p{L}'’-]+)(?:[ -]\p{Lu}\p{Ll}[\p{L}'’-]+)?)")]
    private static partial Regex Called();
}
