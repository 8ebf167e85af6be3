namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>A line of the table of postcodes as it is kept: nearly every one has days of its own, and few councils and deciles are among them.</summary>
/// <param name="Key">The postcode as a number.</param>
/// <param name="Place">The number of its council and decile.</param>
/// <param name="From">The first day; the earliest there is where nothing limits it.</param>
/// <param name="To">The last day; the latest there is where nothing limits it.</param>
internal readonly record struct PostcodeLine(long Key, int Place, DateOnly From, DateOnly To)
{
    public bool Overlaps(PostcodeLine other) => From <= other.To && other.From <= To;
}
