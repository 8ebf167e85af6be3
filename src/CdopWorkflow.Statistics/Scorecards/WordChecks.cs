using System.Text.RegularExpressions;

namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>What a figure is about: area, ages, base and unit must be said, because the number alone does not say them.</summary>
internal static partial class WordChecks
{
    internal static IEnumerable<Finding> Of(ScorecardLines all) =>
        all.All.GroupBy(line => line.Table).SelectMany(table => Geography([.. table]).Concat(Bases([.. table]))).Concat(all.All.SelectMany(Of));

    private static IEnumerable<Finding> Of(ScorecardLine line)
    {
        if (line.Area.Contains("(sic)", StringComparison.Ordinal) || line.Indicator.Contains("(sic)", StringComparison.Ordinal))
        {
            yield return new Finding(line.Key, FindingKind.NameDoubtful, "The name is printed so, and is not the name of any body we know: map it to the right one before comparing");
        }

        var about = $"{line.Table} {line.Indicator} {line.Group}";
        if (line.Ages.Length == 0 && Deaths().IsMatch(line.Indicator) && !Infants().IsMatch(about))
        {
            yield return new Finding(line.Key, FindingKind.AgesNotStated, "The figure does not say which ages, or which deaths, it counts: do not compare it with infants");
        }

        if (line.Unit.Contains("points", StringComparison.OrdinalIgnoreCase) && PrintedNumber.Parse(line.Printed) is { } printed
            && line.Wording.Contains($"{Computation.Text(printed.Value, printed.Decimals)}%", StringComparison.Ordinal))
        {
            yield return new Finding(line.Key, FindingKind.UnitDiffers,
                $"The source prints {line.Printed}% where its parts are percentage points, and adds them as if no death could be avoided twice");
        }
    }

    private static IEnumerable<Finding> Geography(IReadOnlyList<ScorecardLine> table) =>
        table.Any(line => line.Area == "England and Wales")
            ? table.Where(line => line.Area == "England").Take(1).Select(line => new Finding(
                line.Key, FindingKind.GeographyMixed, "This table has figures for England and for England and Wales: one must not be read for the other"))
            : [];

    /// <summary>The denominator of a year's percentage that no other figure of the table and the year explains.</summary>
    private static IEnumerable<Finding> Bases(IReadOnlyList<ScorecardLine> table)
    {
        foreach (var line in table.Where(line => line is { MadeBy: Making.Sum, Denominator: > 0, Code.Length: > 0 }))
        {
            var others = table.Where(other => other.Key != line.Key && other.Period == line.Period && other.Area == line.Area && other.Code != line.Code).ToList();
            if (others.Count > 1 && others.All(other => other.Numerator != line.Denominator && other.Denominator != line.Denominator && PrintedNumber.ValueOf(other.Printed) != line.Denominator))
            {
                yield return new Finding(line.Key, FindingKind.BaseNotStated,
                    $"No other figure of this table is {FractionChecks.Whole(line.Denominator!.Value)}: the source does not say whom the percentage is of");
            }
        }
    }

    [GeneratedRegex(@"\bdeaths?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Deaths();

    [GeneratedRegex(@"\binfants?\b|\bunder[- ](1|one)|neonat|stillb", RegexOptions.IgnoreCase)]
    private static partial Regex Infants();
}
