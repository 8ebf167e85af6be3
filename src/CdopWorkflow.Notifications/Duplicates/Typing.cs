namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>What fingers do to a word: one letter too many, too few or wrong, or two neighbours changed over (Damerau 1964).</summary>
internal static class Typing
{
    public static bool IsOneErrorApart(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        var start = shorter.Zip(longer).TakeWhile(pair => pair.First == pair.Second).Count();
        var (rest, longerRest) = (shorter[start..], longer[start..]);
        return (longer.Length - shorter.Length) switch
        {
            0 => rest.Length == 0 || rest[1..] == longerRest[1..]
                || (rest.Length > 1 && rest[0] == longerRest[1] && rest[1] == longerRest[0] && rest[2..] == longerRest[2..]),
            1 => rest == longerRest[1..],
            _ => false,
        };
    }
}
