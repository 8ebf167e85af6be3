namespace CdopWorkflow.Contracts.Codes;

/// <summary>
/// What a theme looks at: the codes of the factors found present, and whether the child was under three months. The age
/// is an answer and no number, because the side that publishes figures knows no more than a band.
/// </summary>
public sealed record ThemeFacts(IReadOnlySet<string> Factors, Answer UnderThreeMonths)
{
    public static ThemeFacts Of(IEnumerable<string> factors, PackAgeBand age) => new(
        factors.ToHashSet(),
        age is PackAgeBand.Days0To6 or PackAgeBand.Days7To27 or PackAgeBand.Days28To89 ? Answer.Yes : Answer.No);

    public static ThemeFacts Of(IEnumerable<string> factors, AgeBand age) => new(factors.ToHashSet(), age switch
    {
        AgeBand.Days0To27 => Answer.Yes,
        AgeBand.Days28To364 => Answer.NotKnown,
        AgeBand.Years1To4 or AgeBand.Years5To9 or AgeBand.Years10To14 or AgeBand.Years15To17 => Answer.No,
    });
}
