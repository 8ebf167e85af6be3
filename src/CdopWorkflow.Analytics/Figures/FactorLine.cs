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
            .GroupBy(factor => LineOf(factor.Code))
            .Select(line => Line(line.Key, line.Select(factor => factor.FactKey).Distinct().Count()))
            .OrderByDescending(line => line.Cases)
            .ThenBy(line => line.Name, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The same from what was counted by line.</summary>
    public static IReadOnlyList<FactorLine> Of(IEnumerable<(string Line, long Cases)> counted) =>
    [
        .. counted.Where(line => line.Cases > 0).Select(line => Line(line.Line, (int)line.Cases))
            .OrderByDescending(line => line.Cases).ThenBy(line => line.Name, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The line that a factor stands in.</summary>
    public static string LineOf(string factor) => Themes.UnsafeSleep.AnyOf.Contains(factor) ? Themes.UnsafeSleep.Code : factor;

    /// <summary>What a line is called.</summary>
    public static string NameOf(string line) => line == Themes.UnsafeSleep.Code ? Themes.UnsafeSleep.Name : FactorCatalogue.Shipped.NameOf(line);

    /// <summary>A line that is 0.</summary>
    public static FactorLine NotFound(string line) => Line(line, 0);

    private static FactorLine Line(string code, int cases) =>
        code == Themes.UnsafeSleep.Code
            ? new FactorLine(code, Themes.UnsafeSleep.Name, false, cases)
            : new FactorLine(
                code, FactorCatalogue.Shipped.NameOf(code), FactorCatalogue.Shipped.Find(code) is { Sensitivity: not Sensitivity.None }, cases);
}
