namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>
/// A figure of a release that stands in no table: a total over three years, a sum of districts, or a single year that is not
/// printed but is part of a printed sum.
/// </summary>
public sealed record ReleaseCell(CellKey Key, int Count)
{
    /// <summary>False for a figure that nobody is shown and that still must not be worked out.</summary>
    public bool Publish { get; init; } = true;

    /// <summary>Whether a reader who sees nothing of it has to think of 0 as well: a 0 would not be printed either.</summary>
    public bool MayBeNought { get; init; }

    /// <summary>Printed to the nearest multiple of this; 1 prints it as it is.</summary>
    public int RoundTo { get; init; } = 1;

    public bool Sensitive { get; init; }

    public int? Incidents { get; init; }

    public int? Base { get; init; }
}
