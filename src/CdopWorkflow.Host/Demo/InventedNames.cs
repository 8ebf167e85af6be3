namespace CdopWorkflow.Host.Demo;

/// <summary>Names of nobody: the families' are made up from parts, and no list of real people was used.</summary>
public static class InventedNames
{
    private static readonly string[] Starts = ["Arl", "Bram", "Cold", "Dren", "Ell", "Farn", "Gals", "Hest", "Ivel", "Jarn", "Kels", "Lorn", "Mard", "Nesk", "Orl", "Penn", "Quar", "Rusk", "Sald", "Tarv", "Ulm", "Vess", "Wend", "Yarl"];
    private static readonly string[] Ends = ["wick", "acre", "holme", "ister", "andle", "evane", "orby", "uther", "ingdale", "emoor", "asca", "iter"];
    private static readonly string[] Forenames = ["Ada", "Ben", "Cara", "Dan", "Esme", "Finn", "Gita", "Hal", "Isla", "Jon", "Kira", "Leo", "Mina", "Noor", "Omar", "Pia", "Ravi", "Sol", "Tess", "Uma", "Vik", "Wren", "Yan", "Zara"];

    public static string Family(Random random) => random.Pick(Starts) + random.Pick(Ends);

    public static string Forename(Random random) => random.Pick(Forenames);

    /// <summary>A postcode of the pseudo-area ZZ99, which no house has.</summary>
    public static string Postcode(Random random) => $"ZZ99 {random.Next(1, 10)}{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}";

    public static T Pick<T>(this Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>Picks by weight.</summary>
    public static T Weigh<T>(this Random random, params (T Value, double Weight)[] choices)
    {
        var left = random.NextDouble() * choices.Sum(choice => choice.Weight);
        foreach (var (value, weight) in choices)
        {
            left -= weight;
            if (left < 0)
            {
                return value;
            }
        }

        return choices[^1].Value;
    }
}
