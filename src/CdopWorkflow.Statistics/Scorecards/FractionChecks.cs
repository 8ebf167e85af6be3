using System.Globalization;

namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>A percentage against its own numerator and denominator.</summary>
internal static class FractionChecks
{
    internal static IEnumerable<Finding> Of(ScorecardLines all) => all.All.SelectMany(line => Of(line, all));

    private static IEnumerable<Finding> Of(ScorecardLine line, ScorecardLines all)
    {
        var printed = PrintedNumber.Parse(line.Printed);
        if (line is { Numerator: { } numerator, Denominator: { } denominator })
        {
            if (denominator == 0)
            {
                yield return new Finding(line.Key, FindingKind.NothingToDivide, printed is null
                    ? "There were no cases: not applicable"
                    : $"{Whole(numerator)} of 0 is printed as {line.Printed}: there were no cases, so the percentage is not applicable, not zero");
            }
            else if (printed is not null && PrintedNumber.Rounded(100 * numerator / denominator, printed.Decimals) != printed.Value)
            {
                yield return new Finding(line.Key, FindingKind.PercentDisagrees,
                    $"{line.Printed} is printed; {Whole(numerator)} of {Whole(denominator)} is {Computation.Text(100 * numerator / denominator, Math.Max(1, printed.Decimals))}%");
            }
            else if (printed is null && line.Printed.Length == 0 && line.MadeFrom.Count > 0 && Computation.SumOf(line, all, Computation.CountOf) == numerator)
            {
                yield return new Finding(line.Key, FindingKind.Inferred,
                    $"No percentage is printed. The parts add up to {Whole(numerator)}, which is {Computation.Text(100 * numerator / denominator, 1)}%: inferred, not printed");
            }
        }

        if (printed is { Odd: true } || line.Comment.Contains("printed \"", StringComparison.OrdinalIgnoreCase))
        {
            yield return new Finding(line.Key, FindingKind.PrintedOddly, printed is { Odd: true }
                ? $"“{line.Printed}” has a slip of the press; it is read as {Computation.Text(printed.Value, printed.Decimals)}"
                : $"The source has a slip of the press: {line.Comment}");
        }
    }

    internal static string Whole(decimal number) => number.ToString("#,0.###", CultureInfo.GetCultureInfo("en-GB"));
}
