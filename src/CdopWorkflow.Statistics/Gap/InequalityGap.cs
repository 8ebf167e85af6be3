using CdopWorkflow.Statistics.Intervals;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Statistics.Gap;

/// <summary>
/// The gap between a group (routine and manual) and everyone it is part of: absolute G = r_g - r_all, relative g = r_g / r_all - 1,
/// both from unrounded rates.
/// </summary>
/// <remarks>
/// The limits allow for the group being inside the whole, where the usual formula for independent rates is wrong. With
/// w = n_g / n_all and o the rest: Var G = (1 - w)^2 (d_g / n_g^2 + d_o / n_o^2), Var ln(r_g / r_all) = 1/d_g - 1/d_all, relative
/// limits (1 + g) exp(-+ z sqrt Var) - 1. Source: own derivation. Births by social class are a 10% sample, so the true uncertainty is
/// larger: the page says so.
/// </remarks>
/// <param name="Absolute">Per what the rates are per.</param>
/// <param name="Relative">A fraction: 0.12 is 12%.</param>
/// <param name="RelativeLimits">Null where the group has no deaths.</param>
public sealed record InequalityGap(double Absolute, Limits? AbsoluteLimits, double Relative, Limits? RelativeLimits)
{
    /// <summary>Null when either has no births or the whole no deaths: there is then nothing to compare.</summary>
    public static InequalityGap? Between(Rate group, Rate all, double confidence = Confidence.NinetyFive)
    {
        if (group.Value is not { } groupRate || all.Value is not { } allRate || all.Count == 0)
        {
            return null;
        }

        var z = Confidence.Z(confidence);
        var (absolute, relative) = (groupRate - allRate, groupRate / allRate - 1);
        var (rest, births) = (all.Count - group.Count, all.Denominator - group.Denominator);
        var share = group.Denominator / all.Denominator;
        Limits? absoluteLimits = null;
        if (births > 0)
        {
            var spread = z * all.Per * Math.Sqrt((1 - share) * (1 - share)
                * (group.Count / (group.Denominator * group.Denominator) + rest / (births * births)));
            absoluteLimits = new Limits(absolute - spread, absolute + spread);
        }

        Limits? relativeLimits = null;
        if (group.Count > 0)
        {
            var spread = z * Math.Sqrt(1.0 / group.Count - 1.0 / all.Count);
            relativeLimits = new Limits((1 + relative) * Math.Exp(-spread) - 1, (1 + relative) * Math.Exp(spread) - 1);
        }

        return new InequalityGap(absolute, absoluteLimits, relative, relativeLimits);
    }
}
