namespace CdopWorkflow.Analytics.Cube;

/// <summary>
/// How many facts of an area and a period have a value: what pages read, so that they never look at facts one by one. There are as
/// many cells as areas, periods and values, however many facts there are.
/// </summary>
public sealed class CubeCell
{
    /// <summary>Council, panel, region or England: each fact counts in all four.</summary>
    public required string Area { get; set; }

    /// <summary>One of <see cref="CubeDimension"/>.</summary>
    public required string Dimension { get; set; }

    /// <summary>The first month (<see cref="CubePeriod"/>) of the quarter of the decision or of the death, or the month of death, as the dimension has it.</summary>
    public int Period { get; set; }

    public required string Value { get; set; }

    /// <summary>Name of the outcome; empty where none was decided yet.</summary>
    public required string Outcome { get; set; }

    public long Count { get; set; }

    public CubePoint Point => new(Dimension, Period, Value, Outcome);
}
