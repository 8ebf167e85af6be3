namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>How a line comes from other lines.</summary>
public enum Making
{
    /// <summary>It stands for itself.</summary>
    None,

    /// <summary>The sum of its parts: counts, numerators and denominators.</summary>
    Sum,

    /// <summary>A mean of its parts, with weights that nobody prints.</summary>
    Mean,

    /// <summary>The last of its parts less the first.</summary>
    Difference,

    /// <summary>The first of its two rates over the second, less one, in percent.</summary>
    RelativeGap,
}
