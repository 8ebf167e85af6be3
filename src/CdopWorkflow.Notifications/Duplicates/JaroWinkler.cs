namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>
/// Similarity of two spellings from 0 to 1 (Jaro 1989, Winkler 1990): letters in common within half the length, less half
/// of those out of order, and a bonus for up to four equal letters at the start, where people mistype least.
/// </summary>
public static class JaroWinkler
{
    private const double PrefixBonus = 0.1;
    private const int PrefixLength = 4;

    public static double Similarity(string one, string other)
    {
        var jaro = Jaro(one, other);
        var prefix = one.Zip(other).Take(PrefixLength).TakeWhile(pair => pair.First == pair.Second).Count();
        return jaro + (prefix * PrefixBonus * (1 - jaro));
    }

    private static double Jaro(string one, string other)
    {
        if (one == other)
        {
            return 1;
        }

        var window = Math.Max(0, (Math.Max(one.Length, other.Length) / 2) - 1);
        var taken = new bool[other.Length];
        List<char> common = [];
        for (var i = 0; i < one.Length; i++)
        {
            var last = Math.Min(other.Length - 1, i + window);
            for (var j = Math.Max(0, i - window); j <= last; j++)
            {
                if (!taken[j] && one[i] == other[j])
                {
                    taken[j] = true;
                    common.Add(one[i]);
                    break;
                }
            }
        }

        if (common.Count == 0)
        {
            return 0;
        }

        var inOther = other.Where((_, j) => taken[j]);
        var transpositions = common.Zip(inOther).Count(pair => pair.First != pair.Second) / 2.0;
        double matches = common.Count;
        return ((matches / one.Length) + (matches / other.Length) + ((matches - transpositions) / matches)) / 3;
    }
}
