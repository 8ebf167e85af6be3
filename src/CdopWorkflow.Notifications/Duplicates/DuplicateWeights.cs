namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>
/// How much each comparison speaks for one child, in whole bits: log2(m / u), where m is how often two notifications of one child
/// compare so and u how often those of two children do (Fellegi and Sunter 1969). One bit more doubles the odds, so a person can add
/// them up. Where m and u come from, and what they were tried on, is in docs/linkage.md.
/// </summary>
internal static class DuplicateWeights
{
    /// <summary>From here on, of a million notifications, one child is likelier than two.</summary>
    public const int ProbableFrom = 24;

    public const int PossibleFrom = 16;

    /// <summary>Both dates of a baby who died within four weeks are nearly one fact.</summary>
    private const int NewbornDateOfBirth = 3;

    /// <summary>However rare a name, it is mistaken as often as others.</summary>
    private const int MostOfAName = 14;

    private const int LeastOfAName = 3;

    private const double NamesOfOneChildAgree = 0.85;

    public static int Of(DuplicateField field, Agreement agreement, double? share, bool newborn) => agreement == Agreement.Blank ? 0 : field switch
    {
        DuplicateField.NhsNumber => Pick(agreement, 14, 0, -5),
        DuplicateField.FamilyName => Pick(agreement, OfName(share ?? 0.001), 3, -4),
        DuplicateField.Forenames => Pick(agreement, OfName(share ?? 0.005), 4, -4),
        DuplicateField.DateOfBirth => Pick(agreement, newborn ? NewbornDateOfBirth : 11, newborn ? NewbornDateOfBirth - 1 : 4, -6),
        DuplicateField.TimeOfBirth or DuplicateField.TimeOfDeath => Pick(agreement, 5, 2, -1),
        DuplicateField.DateOfDeath => Pick(agreement, 12, 4, -6),
        DuplicateField.Sex => Pick(agreement, 1, 0, -4),
        DuplicateField.Postcode => Pick(agreement, 10, 4, -3),
        DuplicateField.BirthOrder => Pick(agreement, 1, 0, -5),
    };

    private static int OfName(double share) =>
        Math.Clamp((int)Math.Round(Math.Log2(NamesOfOneChildAgree / share), MidpointRounding.AwayFromZero), LeastOfAName, MostOfAName);

    private static int Pick(Agreement agreement, int agrees, int close, int disagrees) => agreement switch
    {
        Agreement.Blank => 0,
        Agreement.Agrees => agrees,
        Agreement.Close => close,
        Agreement.Disagrees => disagrees,
    };
}
