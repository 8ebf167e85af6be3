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

    /// <summary>The fields to name as matching, closely or exactly.</summary>
    public IEnumerable<DuplicateField> Matching => Evidence
        .Where(evidence => evidence.Agreement is Agreement.Agrees or Agreement.Close)
        .Select(evidence => evidence.Field);

    public Agreement this[DuplicateField field] => Evidence.Single(evidence => evidence.Field == field).Agreement;
}
