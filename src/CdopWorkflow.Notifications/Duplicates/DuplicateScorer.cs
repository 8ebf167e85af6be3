using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>
/// Compares two notifications field by field and adds up what each comparison is worth (<see cref="DuplicateWeights"/>). The score is
/// a candidate for a human decision, never a decision; and whatever it is, children of one family are not called one child where
/// something tells them apart, or where nothing tells a newborn from a twin.
/// </summary>
public static class DuplicateScorer
{
    private const int NewbornDays = 28;

    public static DuplicateScore Compare(DuplicateFacts one, DuplicateFacts other)
    {
        var (families, forenames) = (NameComparison.FamilyNames(one.FamilyName, other.FamilyName), NameComparison.Forenames(one, other));
        var swapped = families == Agreement.Disagrees && forenames == Agreement.Disagrees && NameComparison.AreSwapped(one, other);
        var newborn = IsNewborn(one) && IsNewborn(other);
        Evidence[] evidence =
        [
            Weigh(DuplicateField.NhsNumber, Same(one.NhsNumber, other.NhsNumber)),
            Weigh(DuplicateField.FamilyName, swapped ? Agreement.Close : families, one.FamilyNameShare ?? other.FamilyNameShare),
            Weigh(DuplicateField.Forenames, swapped ? Agreement.Close : forenames, one.ForenameShare ?? other.ForenameShare),
            Weigh(DuplicateField.DateOfBirth, DateComparison.Compare(one.Born, other.Born, toleranceDays: 1, daysMisread: true)),
            Weigh(DuplicateField.TimeOfBirth, TimeComparison.Compare(one.BornAt, other.BornAt)),
            Weigh(DuplicateField.DateOfDeath, DateComparison.Compare(one.Died, other.Died, toleranceDays: 3, daysMisread: false)),
            Weigh(DuplicateField.TimeOfDeath, TimeComparison.Compare(one.DiedAt, other.DiedAt)),
            Weigh(DuplicateField.Sex, Sexes(one.Sex, other.Sex)),
            Weigh(DuplicateField.Postcode, PostcodeComparison.Compare(one.Postcode, other.Postcode)),
            Weigh(DuplicateField.BirthOrder, Same(one.BirthOrder, other.BirthOrder)),
        ];
        var score = new DuplicateScore(DuplicateVerdict.None, evidence, MayBeATwin: false, Conflicts: []);
        var oneName = swapped ? NameComparison.AreOneForenameSwapped(one, other) : NameComparison.AreOneForename(one, other);
        var several = one.OfMultipleBirth || other.OfMultipleBirth;
        var apart = TwoChildren.AreNotExcluded(score, oneName, several, alone: !several && (one.BornAlone || other.BornAlone));
        return score with
        {
            Verdict = Verdict(score, apart),
            MayBeATwin = apart && TwoChildren.OfOneBirth(score),
            Conflicts = Conflicts(score),
        };

        Evidence Weigh(DuplicateField field, Agreement agreement, double? share = null) =>
            new(field, agreement, DuplicateWeights.Of(field, agreement, share, newborn));
    }

    private static DuplicateVerdict Verdict(DuplicateScore score, bool apart) => score switch
    {
        { Weight: >= DuplicateWeights.ProbableFrom } when !apart => DuplicateVerdict.Probable,
        { Weight: >= DuplicateWeights.PossibleFrom } => DuplicateVerdict.Possible,
        // Where much tells twins apart the points no longer say that they are of one family.
        _ when apart && TwoChildren.AreTwins(score) => DuplicateVerdict.Possible,
        // One number on two different children is a mistake somebody has to look at.
        _ when score[DuplicateField.NhsNumber] == Agreement.Agrees => DuplicateVerdict.Possible,
        _ => DuplicateVerdict.None,
    };

    private static DuplicateField[] Conflicts(DuplicateScore score) => score[DuplicateField.NhsNumber] == Agreement.Agrees
        ? [.. score.Evidence.Where(evidence => evidence.Agreement == Agreement.Disagrees && evidence.Field != DuplicateField.Postcode).Select(evidence => evidence.Field)]
        : [];

    private static bool IsNewborn(DuplicateFacts facts) => facts is { Born: { } born, Died: { } died } && died.DayNumber - born.DayNumber < NewbornDays;

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
