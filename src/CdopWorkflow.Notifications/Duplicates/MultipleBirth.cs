using System.Text.RegularExpressions;

namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>What stands where a forename is not known yet often says that there was more than one child: "Twin 2", "Baby B", "Triplet III".</summary>
public static partial class MultipleBirth
{
    private static readonly HashSet<string> Several = ["twin", "twins", "triplet", "triplets", "quad", "quadruplet", "quadruplets"];

    private static readonly HashSet<string> Before = ["baby", "infant", "child", "newborn", "neonate", "boy", "girl", "male", "female"];

    private static readonly Dictionary<string, int> Orders = new()
    {
        ["1"] = 1,
        ["1st"] = 1,
        ["one"] = 1,
        ["first"] = 1,
        ["a"] = 1,
        ["i"] = 1,
        ["2"] = 2,
        ["2nd"] = 2,
        ["two"] = 2,
        ["second"] = 2,
        ["b"] = 2,
        ["ii"] = 2,
        ["3"] = 3,
        ["3rd"] = 3,
        ["three"] = 3,
        ["third"] = 3,
        ["c"] = 3,
        ["iii"] = 3,
        ["4"] = 4,
        ["4th"] = 4,
        ["four"] = 4,
        ["fourth"] = 4,
        ["d"] = 4,
        ["iv"] = 4,
    };

    /// <summary>Whether a name says that the child was one of several.</summary>
    public static bool IsNamedIn(string? forenames) => Words(forenames).Any(Several.Contains) || OrderIn(forenames) is not null;

    /// <summary>The order of birth that a name gives; null where it gives none.</summary>
    public static int? OrderIn(string? forenames)
    {
        var words = Words(forenames);
        for (var at = 0; at < words.Length; at++)
        {
            var after = at > 0 && (Several.Contains(words[at - 1]) || Before.Contains(words[at - 1]));
            var before = at + 1 < words.Length && Several.Contains(words[at + 1]);
            if ((after || before) && Orders.TryGetValue(words[at], out var order))
            {
                return order;
            }
        }

        return null;
    }

    /// <summary>"Twin2" is two words, "2nd" is one.</summary>
    private static string[] Words(string? forenames) => NameWords.Plain(LetterThenDigit().Replace(forenames ?? "", " "));

    [GeneratedRegex("(?<=[a-zA-Z])(?=[0-9])")]
    private static partial Regex LetterThenDigit();
}
