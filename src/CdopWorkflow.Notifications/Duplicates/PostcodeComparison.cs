namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>Postcodes without regard to case and spaces; the same sector, or one wrong character, is close.</summary>
internal static class PostcodeComparison
{
    public static Agreement Compare(string? one, string? other)
    {
        var (a, b) = (Plain(one), Plain(other));
        if (a == "" || b == "")
        {
            return Agreement.Blank;
        }

        return a == b ? Agreement.Agrees : SameSector(a, b) || OneCharacterApart(a, b) ? Agreement.Close : Agreement.Disagrees;
    }

    private static string Plain(string? postcode) => string.Concat((postcode ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();

    // "ZZ99 1AA": all but the last two letters is the sector, a few streets.
    private static bool SameSector(string one, string other) => one.Length > 4 && other.Length > 4 && one[..^2] == other[..^2];

    private static bool OneCharacterApart(string one, string other) =>
        one.Length == other.Length && one.Zip(other).Count(pair => pair.First != pair.Second) == 1;
}
