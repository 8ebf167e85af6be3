namespace CdopWorkflow.Tests.Panel.Finder;

/// <summary>How people misspell names: a slip of a finger, or what they heard.</summary>
public static class Slips
{
    private static readonly (string Written, string Heard)[] Heard =
    [
        ("ph", "f"), ("c", "k"), ("k", "c"), ("ie", "y"), ("y", "ie"), ("ei", "ie"), ("ck", "k"), ("th", "t"), ("ee", "ea"), ("sch", "sh"), ("v", "f"), ("s", "z"), ("z", "s"), ("ai", "ay"), ("ou", "ow"), ("x", "ks"), ("qu", "kw"), ("ll", "l"), ("tt", "t"), ("nn", "n"), ("i", "ee"), ("o", "au"),
    ];

    public static string Make(string name, Random random)
    {
        while (true)
        {
            var slipped = random.Next(6) switch
            {
                0 => At(name, random, at => name[..at] + name[at] + name[at..]),
                1 => At(name, random, at => name[..at] + name[(at + 1)..]),
                2 => At(name, random, at => at + 1 < name.Length ? $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}" : name),
                3 => At(name, random, at => name[..at] + (char)('a' + random.Next(26)) + name[(at + 1)..]),
                4 => At(name, random, at => name[..at] + (char)('a' + random.Next(26)) + name[at..]),
                _ => AsHeard(name, random),
            };
            if (!slipped.Equals(name, StringComparison.OrdinalIgnoreCase) && slipped.All(char.IsLetter) && char.IsUpper(slipped[0]))
            {
                return slipped;
            }
        }
    }

    /// <summary>The first letter stays: with it, people are careful.</summary>
    private static string At(string name, Random random, Func<int, string> change) => change(random.Next(1, name.Length));

    private static string AsHeard(string name, Random random)
    {
        var (written, heard) = Heard[random.Next(Heard.Length)];
        var at = name.IndexOf(written, 1, StringComparison.Ordinal);
        return at < 0 ? name : name[..at] + heard + name[(at + written.Length)..];
    }
}
