namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>
/// Names of one child as different agencies write them. Exactly equal words agree; a shared word of a double name, a
/// similar spelling or a similar sound is close; a placeholder ("Baby Testa", "Twin 1") is a blank.
/// </summary>
internal static class NameComparison
{
    // A sound alone brings too many families together (Testa and Tweed sound alike to Soundex), so the spelling must be near as well.
    private const double SimilarSpelling = 0.90;
    private const double SpellingOfSimilarSound = 0.75;

    public static Agreement FamilyNames(string? one, string? other) =>
        Compare(NameWords.Of(one), NameWords.Of(other));

    /// <summary>A family name standing in for a forename ("Baby Testa") tells nothing that the family name has not told.</summary>
    public static Agreement Forenames(DuplicateFacts one, DuplicateFacts other) =>
        Compare(NameWords.OfForenames(one.Forenames, one.FamilyName), NameWords.OfForenames(other.Forenames, other.FamilyName));

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
