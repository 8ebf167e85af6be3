namespace CdopWorkflow.Contracts.Codes;

/// <summary>
/// A question asked over many reviews: it holds for a review with any of <see cref="AnyOf"/>, and where it is given also
/// <see cref="And"/>. A review counts once under a theme however many of its factors are present.
/// </summary>
public sealed record Theme(string Code, string Name, IReadOnlySet<string> AnyOf)
{
    public Func<ThemeFacts, bool>? And { get; init; }

    public bool Matches(ThemeFacts facts) => facts.Factors.Overlaps(AnyOf) && (And is null || And(facts));
}
