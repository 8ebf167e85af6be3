using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>
/// Compares two notifications field by field. Weights are whole numbers so that a person can add them up: about 4 for a
/// fact that few children share, 12 for an NHS number, less for the other fields, and a deduction where both sides say
/// something and it differs. The score is a candidate for a human decision, never a decision.
/// </summary>
public static class DuplicateScorer
{
    private const int ProbableFrom = 12;
    private const int PossibleFrom = 6;

    public static DuplicateScore Compare(DuplicateFacts one, DuplicateFacts other)
    {
        Evidence[] evidence =
        [
            Weigh(DuplicateField.NhsNumber, Same(one.NhsNumber, other.NhsNumber), agrees: 12, close: 0, disagrees: -6),
            Weigh(DuplicateField.FamilyName, NameComparison.FamilyNames(one.FamilyName, other.FamilyName), 4, 2, -3),
            Weigh(DuplicateField.Forenames, NameComparison.Forenames(one, other), 3, 2, -3),
            Weigh(DuplicateField.DateOfBirth, DateComparison.Compare(one.Born, other.Born, toleranceDays: 1), 4, 2, -5),
            Weigh(DuplicateField.DateOfDeath, DateComparison.Compare(one.Died, other.Died, toleranceDays: 3), 4, 2, -5),
            Weigh(DuplicateField.Sex, Sexes(one.Sex, other.Sex), 1, 0, -2),
            Weigh(DuplicateField.Postcode, PostcodeComparison.Compare(one.Postcode, other.Postcode), 3, 1, -1),
            Weigh(DuplicateField.BirthOrder, Same(one.BirthOrder, other.BirthOrder), 1, 0, -4),
        ];
        var score = new DuplicateScore(DuplicateVerdict.None, evidence, MayBeATwin: false, Conflicts: []);
        var twin = MayBeATwin(score);
        return score with { Verdict = Verdict(score, twin), MayBeATwin = twin, Conflicts = Conflicts(score) };
    }

    private static DuplicateVerdict Verdict(DuplicateScore score, bool twin) => score switch
    {
        // Twins share nearly everything: the points alone would call them one child.
        _ when twin => DuplicateVerdict.Possible,
        { Weight: >= ProbableFrom } => DuplicateVerdict.Probable,
        { Weight: >= PossibleFrom } => DuplicateVerdict.Possible,
        // One number on two different children is a mistake somebody has to look at.
        _ when score[DuplicateField.NhsNumber] == Agreement.Agrees => DuplicateVerdict.Possible,
        _ => DuplicateVerdict.None,
    };

    /// <summary>
    /// Same family, same birth (twins may be born either side of midnight), no different address, and yet something that
    /// tells two children apart. The same NHS number on both says one child, whatever else differs.
    /// </summary>
    private static bool MayBeATwin(DuplicateScore score) =>
        score[DuplicateField.NhsNumber] != Agreement.Agrees
        && score[DuplicateField.FamilyName] is Agreement.Agrees or Agreement.Close
        && score[DuplicateField.DateOfBirth] is Agreement.Agrees or Agreement.Close
        && score[DuplicateField.Postcode] != Agreement.Disagrees
        && score.Evidence.Any(evidence => evidence is
        {
            Agreement: Agreement.Disagrees,
            Field: DuplicateField.NhsNumber or DuplicateField.BirthOrder or DuplicateField.Forenames or DuplicateField.Sex or DuplicateField.DateOfDeath,
        });

    private static DuplicateField[] Conflicts(DuplicateScore score) => score[DuplicateField.NhsNumber] == Agreement.Agrees
        ? [.. score.Evidence.Where(evidence => evidence.Agreement == Agreement.Disagrees && evidence.Field != DuplicateField.Postcode).Select(evidence => evidence.Field)]
        : [];

    private static Evidence Weigh(DuplicateField field, Agreement agreement, int agrees, int close, int disagrees) => new(field, agreement, agreement switch
    {
        Agreement.Blank => 0,
        Agreement.Agrees => agrees,
        Agreement.Close => close,
        Agreement.Disagrees => disagrees,
    });

    private static Agreement Same<T>(T? one, T? other) =>
        one is null || other is null ? Agreement.Blank : one.Equals(other) ? Agreement.Agrees : Agreement.Disagrees;

    private static Agreement Sexes(Sex one, Sex other) => (one, other) switch
    {
        (Sex.NotKnown, _) or (_, Sex.NotKnown) => Agreement.Blank,
        _ when one == other => Agreement.Agrees,
        // Indeterminate at birth may be recorded as male or female elsewhere.
        (Sex.Indeterminate, _) or (_, Sex.Indeterminate) => Agreement.Close,
        _ => Agreement.Disagrees,
    };
}
