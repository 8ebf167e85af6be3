namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>One line about an organisation or a board. <see cref="From"/> and <see cref="To"/> are its first and last day, null where nothing limits it.</summary>
/// <param name="Line">In the file.</param>
/// <param name="Code">ODS or GSS code.</param>
/// <param name="Name">As it is or was called.</param>
/// <param name="Detail">The kind of an organisation; the councils of a board, as codes with spaces between.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="SucceededBy">Codes of those that took its place.</param>
public sealed record DatedEntry(int Line, string Code, string Name, string Detail, DateOnly? From, DateOnly? To, IReadOnlyList<string> SucceededBy)
{
    public bool ExistsOn(DateOnly on) => (From is null || From <= on) && (To is null || on <= To);

    internal bool Overlaps(DatedEntry other) =>
        (From ?? DateOnly.MinValue) <= (other.To ?? DateOnly.MaxValue) && (other.From ?? DateOnly.MinValue) <= (To ?? DateOnly.MaxValue);
}
