namespace CdopWorkflow.TestKit.Linkage;

/// <summary>
/// Names as unevenly spread as names are: a few that many bear, for which nicknames and other spellings are known, and very many that
/// few bear, put together from syllables. Frequencies are invented.
/// </summary>
internal static class InventedNames
{
    private static readonly string[] Syllables = ["ba", "bel", "cor", "da", "del", "fen", "ga", "hol", "ka", "lin", "lo", "mar", "mel", "na", "nor", "pel", "ra", "ren", "sa", "sel", "ta", "tor", "va", "vel", "wen", "za"];

    private static readonly string[] FrequentFamilies =
        ["Smith", "Jones", "Khan", "Taylor", "Brown", "Williams", "Ahmed", "Patel", "Wilson", "Hussain", "Davies", "Evans", "Ali", "Thomas", "Johnson", "Roberts", "Begum", "Walker", "Wright", "Robinson",
         "Thompson", "White", "Hughes", "Edwards", "Green", "Hall", "Wood", "Harris", "Lewis", "Martin", "Singh", "Clarke", "Stephens", "Philips", "Allen", "Reid", "Shaw", "O'Neill", "Kowalski", "Nguyen"];

    private static readonly string[] Boys =
        ["Muhammad", "Oliver", "George", "Noah", "Thomas", "Alexander", "William", "Joseph", "Daniel", "Benjamin", "Samuel", "Edward", "Harry", "Jack", "Leo", "Jacob", "Charles", "Archibald", "Theodore", "Matthew",
         "Ibrahim", "Yusuf", "Hassan", "Hussain", "Omar", "Zachary", "Michael", "Nathaniel", "Joshua", "Jayden", "Hayden", "Aiden", "Kian", "Callum", "Rhys"];

    private static readonly string[] Girls =
        ["Olivia", "Amelia", "Isabella", "Elizabeth", "Charlotte", "Emily", "Sophia", "Grace", "Maryam", "Fatima", "Aisha", "Eleanor", "Abigail", "Matilda", "Jessica", "Catherine", "Rebecca", "Evelyn", "Rose", "Lucy",
         "Zainab", "Hannah", "Sarah", "Ella", "Ellie", "Freya", "Poppy", "Daisy", "Maisie", "Anna", "Julia", "Julie", "Amira", "Samira", "Nia"];

    /// <summary>A quarter of families bear one of forty names, the others one of 30,000.</summary>
    public static string Family(Random random) => random.Next(4) == 0
        ? FrequentFamilies[Low(random, FrequentFamilies.Length)]
        : Made(random, Low(random, 30_000));

    public static string Forename(Random random, bool boy) => random.Next(10) < 7
        ? (boy ? Boys : Girls)[Low(random, 35)]
        : Made(random, Low(random, 3_000)) + (boy ? "o" : "a");

    /// <summary>Low numbers often, high ones seldom.</summary>
    private static int Low(Random random, int below) => (int)(below * Math.Pow(random.NextDouble(), 1.7));

    private static string Made(Random _, int number)
    {
        var name = "";
        for (var rest = number + 26; rest > 0; rest /= Syllables.Length)
        {
            name += Syllables[rest % Syllables.Length];
        }

        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
