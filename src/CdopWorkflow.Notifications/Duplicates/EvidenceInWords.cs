namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>What a score rests on, in sentences for the person who decides.</summary>
public static class EvidenceInWords
{
    private const int OfARareName = 12;
    private const int OfAFrequentName = 7;

    /// <summary>What speaks for one child, the strongest first.</summary>
    public static IEnumerable<Evidence> ForOneChild(this DuplicateScore score) =>
        score.Evidence.Where(evidence => evidence.Agreement is Agreement.Agrees or Agreement.Close).OrderByDescending(evidence => evidence.Weight);

    /// <summary>What speaks for two children, the strongest first.</summary>
    public static IEnumerable<Evidence> ForTwoChildren(this DuplicateScore score) =>
        score.Evidence.Where(evidence => evidence.Agreement == Agreement.Disagrees).OrderBy(evidence => evidence.Weight);

    /// <summary>What one side or both do not say.</summary>
    public static IEnumerable<Evidence> Silent(this DuplicateScore score) => score.Evidence.Where(evidence => evidence.Agreement == Agreement.Blank);

    public static string Words(this Evidence evidence) => evidence switch
    {
        { Agreement: Agreement.Blank } => $"{evidence.Field.Label()}: one side or both do not say",
        { Agreement: Agreement.Agrees, Field: DuplicateField.FamilyName or DuplicateField.Forenames, Weight: >= OfARareName } => $"{evidence.Field.Label()}: the same, and few children bear it",
        { Agreement: Agreement.Agrees, Field: DuplicateField.FamilyName, Weight: <= OfAFrequentName } => "Family name: the same, but many children bear it",
        { Agreement: Agreement.Agrees, Field: DuplicateField.Forenames, Weight: < OfAFrequentName } => "Forenames: the same, but many children bear them",
        { Agreement: Agreement.Agrees } => $"{evidence.Field.Label()}: the same",
        { Agreement: Agreement.Disagrees } => $"{evidence.Field.Label()}: not the same",
        { Agreement: Agreement.Close } => evidence.Field switch
        {
            DuplicateField.FamilyName => "Family name: written or sounding alike, half of a double name, or in the place of the forename",
            DuplicateField.Forenames => "Forenames: written or sounding alike, a short form, or one of several",
            DuplicateField.DateOfBirth => "Date of birth: no further apart than a slip of the pen",
            DuplicateField.DateOfDeath => "Date of death: no further apart than a slip of the pen, or by a few days",
            DuplicateField.TimeOfBirth or DuplicateField.TimeOfDeath => $"{evidence.Field.Label()}: within a quarter of an hour",
            DuplicateField.Postcode => "Postcode: a few streets apart, or one character",
            DuplicateField.Sex => "Sex: recorded as indeterminate on one side",
            DuplicateField.NhsNumber or DuplicateField.BirthOrder => $"{evidence.Field.Label()}: nearly the same",
        },
    };
}
