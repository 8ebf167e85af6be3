namespace CdopWorkflow.Platform.Areas;

/// <summary>One line of the table: an area's time under one parent, first and last day included.</summary>
internal sealed record AreaPeriod(
    int Line,
    AreaKind Kind,
    string Code,
    string Name,
    string? Parent,
    DateOnly? From,
    DateOnly? To,
    string? ReferencePrefix,
    IReadOnlyList<string> SucceededBy)
{
    public bool Covers(DateOnly on) => (From is null || From <= on) && (To is null || on <= To);

    public bool Overlaps(AreaPeriod other) =>
        (From ?? DateOnly.MinValue) <= (other.To ?? DateOnly.MaxValue)
        && (other.From ?? DateOnly.MinValue) <= (To ?? DateOnly.MaxValue);
}
