namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>
/// Names of one child as different agencies write them. Exactly equal words agree; a shared word of a double name, a short form, a
/// similar spelling or a similar sound is close; a placeholder ("Baby Testa", "Twin 1") is a blank.
/// </summary>
internal static class NameComparison
{
    // A sound alone brings too many families together (Testa and Tweed sound alike to Soundex), so the spelling must be near as well.
    private const double SimilarSpelling = 0.90;
    private const double SpellingOfSimilarSound = 0.75;

    /// <summary>Shorter names with one letter changed are often other names: Mia and Mya, Lena and Lina.</summary>
    private const int LongEnoughForATypingError = 5;

    public static Agreement FamilyNames(string? one, string? other) =>
        Compare(NameWords.Of(one), NameWords.Of(other));

    /// <summary>A family name standing in for a forename ("Baby Testa") tells nothing that the family name has not told.</summary>
    public static Agreement Forenames(DuplicateFacts one, DuplicateFacts other)
    {
        var (a, b) = (NameWords.OfForenames(one.Forenames, one.FamilyName), NameWords.OfForenames(other.Forenames, other.FamilyName));
        return Compare(a, b) is var agreement && agreement == Agreement.Disagrees && Nicknames.SameName(a[0], b[0]) ? Agreement.Close : agreement;
    }

    /// <summary>
    /// Whether two forenames that are not equal are one name for all that, and not those of two children of one family, whose names are
    /// often alike: a short form, a name left out behind the first, or one typing error that leaves the beginning as it is.
    /// </summary>
    public static bool AreOneForename(DuplicateFacts one, DuplicateFacts other)
    {
        var (a, b) = (NameWords.OfForenames(one.Forenames, one.FamilyName), NameWords.OfForenames(other.Forenames, other.FamilyName));
        if (a.Length == 0 || b.Length == 0)
        {
            return false;
        }

        // "Muhammad" alone may be all that was written of two brothers' names
        if (string.Concat(a) == string.Concat(b))
        {
            return a.Length > 1 || !Nicknames.IsSharedByBrothers(a[0]);
        }

        var shared = Math.Min(a.Length, b.Length);
        var pairs = a.Take(shared).Zip(b).ToArray();
        return pairs.All(pair => OneName(pair.First, pair.Second)) && !pairs.All(pair => Nicknames.IsSharedByBrothers(pair.First));
    }

    /// <summary>Family name and forename in each other's place.</summary>
    public static bool AreSwapped(DuplicateFacts one, DuplicateFacts other)
    {
        var (family, forenames) = (NameWords.Of(one.FamilyName), NameWords.OfForenames(one.Forenames, one.FamilyName));
        var (otherFamily, otherForenames) = (NameWords.Of(other.FamilyName), NameWords.OfForenames(other.Forenames, other.FamilyName));
        return forenames.Length > 0 && otherForenames.Length > 0 && family.Length > 0 && otherFamily.Length > 0
            && Compare(family, otherForenames) is Agreement.Agrees or Agreement.Close
            && Compare(forenames, otherFamily) is Agreement.Agrees or Agreement.Close;
    }

    /// <summary>As <see cref="AreOneForename"/>, where one of the two wrote the names in each other's place.</summary>
    public static bool AreOneForenameSwapped(DuplicateFacts one, DuplicateFacts other) =>
        AreOneForename(one, other with { FamilyName = other.Forenames, Forenames = other.FamilyName });

    private static bool OneName(string one, string other) =>
        one == other || Nicknames.SameName(one, other) || (Math.Min(one.Length, other.Length) >= LongEnoughForATypingError && one[0] == other[0] && Typing.IsOneErrorApart(one, other));

    private static Agreement Compare(string[] one, string[] other)
    {
        if (one.Length == 0 || other.Length == 0)
        {
            return Agreement.Blank;
        }

        if (one.SequenceEqual(other) || string.Concat(one) == string.Concat(other))
        {
            return Agreement.Agrees;
        }

        return one.Intersect(other).Any(word => word.Length > 2) || Similar(string.Concat(one), string.Concat(other)) || Similar(one[0], other[0])
            ? Agreement.Close
            : Agreement.Disagrees;
    }

    private static bool Similar(string one, string other)
    {
        var spelling = JaroWinkler.Similarity(one, other);
        return spelling >= SimilarSpelling || (spelling >= SpellingOfSimilarSound && Soundex.Code(one) == Soundex.Code(other));
    }
}
