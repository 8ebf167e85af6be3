namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>CDOP-SDC-1, rule 5.</summary>
public static class DerivedFigures
{
    /// <summary>For rates and everything drawn from them.</summary>
    /// <param name="denominator">The deaths a percentage is of, where it is one; a hidden base hides the percentage.</param>
    public static DerivedFigure ForRate(ProtectedCell numerator, DisclosureRule rule, ProtectedCell? denominator = null)
    {
        if (numerator.Value is not { } count || denominator is { IsPublished: false })
        {
            return DerivedFigure.Suppressed;
        }

        return count > 0 && count < rule.RateMinimum ? DerivedFigure.TooFewForARate
            : count < rule.UnreliableBelow ? DerivedFigure.Unreliable
            : DerivedFigure.Shown;
    }

    /// <summary>For percentages of a count of deaths or reviews: nothing but the two counts, so shown when both are.</summary>
    public static DerivedFigure ForPercentage(ProtectedCell numerator, ProtectedCell denominator) =>
        numerator.IsPublished && denominator.IsPublished ? DerivedFigure.Shown : DerivedFigure.Suppressed;
}
