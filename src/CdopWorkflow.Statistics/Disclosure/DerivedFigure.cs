namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>
/// Whether a figure made from a count may be shown: a rate, its limits, a percentage, a colour, an arrow, a rank, a point in a
/// funnel, a bar. With its births, a rate is a count in disguise (CDOP-SDC-1, rule 5).
/// </summary>
public enum DerivedFigure
{
    Shown,

    /// <summary>Shown with the mark u: it rests on few deaths.</summary>
    Unreliable,

    /// <summary>Hidden with its numerator.</summary>
    Suppressed,

    /// <summary>The count is shown, but it is too small for a rate.</summary>
    TooFewForARate,
}
