using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.Figures;

/// <summary>One line of a table of factors, with the reviews it was found modifiable in.</summary>
/// <param name="Code">Of the factor, or of the theme that stands for several.</param>
/// <param name="Name">As in the catalogue.</param>
/// <param name="Sensitive">Whether publications take the higher threshold.</param>
/// <param name="Cases">Reviews, each counted once.</param>
public sealed record FactorLine(string Code, string Name, bool Sensitive, int Cases)
{
    /// <summary>
    /// Lines in order of frequency. The several ways to sleep unsafely stand together as one line, as reports have them: a
    /// review with two of them counts once.
    /// </summary>
    public static IReadOnlyList<FactorLine> Of(IEnumerable<FactorOfReview> factors) =>
    [
        .. factors
            .GroupBy(factor => Themes.UnsafeSleep.AnyOf.Contains(factor.Code) ? Themes.UnsafeSleep.Code : factor.Code)
            .Select(line => Line(line.Key, line.Select(factor => factor.FactKey).Distinct().Count()))
            .OrderByDescending(line => line.Cases)
            .ThenBy(line => line.Name, StringComparer.OrdinalIgnoreCase),
    ];

    private static FactorLine Line(string code, int cases) =>
        code == Themes.UnsafeSleep.Code
            ? new FactorLine(code, Themes.UnsafeSleep.Name, false, cases)
            : new FactorLine(
                code, FactorCatalogue.Shipped.NameOf(code), FactorCatalogue.Shipped.Find(code) is { Sensitivity: not Sensitivity.None }, cases);
}
