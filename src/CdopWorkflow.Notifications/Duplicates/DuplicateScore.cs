namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>
/// The comparison of two notifications: the verdict, every field's part in it, and the two warnings a person needs:
/// <see cref="MayBeATwin"/>, and <see cref="Conflicts"/> when one NHS number stands beside different facts.
/// </summary>
public sealed record DuplicateScore(
    DuplicateVerdict Verdict,
    IReadOnlyList<Evidence> Evidence,
    bool MayBeATwin,
    IReadOnlyList<DuplicateField> Conflicts)
{
    public int Weight => Evidence.Sum(evidence => evidence.Weight);

    /// <summary>From how many points on a score is a probable, and a possible, duplicate.</summary>
    public static (int Probable, int Possible) From => (DuplicateWeights.ProbableFrom, DuplicateWeights.PossibleFrom);

    /// <summary>Whether all that would tell one child of a birth from another is missing on a side.</summary>
    public bool TellsNoTwin =>
        this[DuplicateField.NhsNumber] == Agreement.Blank && this[DuplicateField.Forenames] == Agreement.Blank && this[DuplicateField.BirthOrder] == Agreement.Blank;

    /// <summary>The fields to name as matching, closely or exactly.</summary>
    public IEnumerable<DuplicateField> Matching => Evidence
        .Where(evidence => evidence.Agreement is Agreement.Agrees or Agreement.Close)
        .Select(evidence => evidence.Field);

    public Agreement this[DuplicateField field] => Evidence.Single(evidence => evidence.Field == field).Agreement;
}
