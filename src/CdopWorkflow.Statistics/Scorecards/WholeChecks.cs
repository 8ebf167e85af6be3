namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>A whole against its parts: sums, means and differences.</summary>
internal static class WholeChecks
{
    /// <summary>How far percentages of one table may add up to something else than 100 by rounding alone.</summary>
    private const decimal RoundingOfPercentages = 0.2m;

    internal static IEnumerable<Finding> Of(ScorecardLines all) => all.All.SelectMany(line => line.MadeBy switch
    {
        Making.Sum => Sum(line, all).Concat(Percentages(line, all)),
        Making.Mean => Mean(line, all),
        Making.Difference => Difference(line, all),
        Making.None or Making.RelativeGap => [],
    }).Concat(all.All.SelectMany(Recount));

    private static IEnumerable<Finding> Sum(ScorecardLine line, ScorecardLines all)
    {
        if (line.Numerator is { } numerator && Computation.SumOf(line, all, Computation.CountOf) is { } parts && parts != numerator)
        {
            yield return Disagrees(line, "numerator", numerator, parts);
        }

        if (line.Denominator is { } denominator && Computation.SumOf(line, all, part => part.Denominator) is { } below && below != denominator)
        {
            yield return Disagrees(line, "denominator", denominator, below);
        }

        if (line.Numerator is null && PrintedNumber.Parse(line.Printed) is { } printed && Computation.Of(line, all) is { } sum
            && PrintedNumber.Rounded(sum, printed.Decimals) != printed.Value)
        {
            yield return Disagrees(line, "total", printed.Value, sum);
        }
    }

    private static Finding Disagrees(ScorecardLine line, string what, decimal printed, decimal sum) => new(
        line.Key, FindingKind.SumDisagrees,
        $"The {what} printed is {FractionChecks.Whole(printed)}; its parts add up to {FractionChecks.Whole(sum)}, {FractionChecks.Whole(Math.Abs(sum - printed))} {(sum > printed ? "more" : "fewer")}");

    /// <summary>The printed percentages of a table's parts, with the computed one where none is printed.</summary>
    private static IEnumerable<Finding> Percentages(ScorecardLine line, ScorecardLines all)
    {
        var parts = all.PartsOf(line).ToList();
        if (parts.Count == 0 || line.Numerator is not null || parts.Any(part => part is not { Numerator: not null, Denominator: > 0 }))
        {
            yield break;
        }

        var sum = parts.Sum(part => PrintedNumber.ValueOf(part.Printed) ?? PrintedNumber.Rounded(Computation.Of(part, all) ?? 0, 1));
        if (Math.Abs(sum - 100) > RoundingOfPercentages)
        {
            yield return new Finding(line.Key, FindingKind.PercentagesDoNotAddUp, $"The printed percentages add up to {FractionChecks.Whole(sum)}, not 100");
        }
        else if (sum != 100)
        {
            yield return new Finding(line.Key, FindingKind.RoundingOnly, $"The percentages add up to {FractionChecks.Whole(sum)}, which rounding explains");
        }
    }

    private static IEnumerable<Finding> Mean(ScorecardLine line, ScorecardLines all)
    {
        if (PrintedNumber.Parse(line.Printed) is not { } printed || Computation.Of(line, all) is not { } mean)
        {
            yield break;
        }

        var half = (decimal)Math.Pow(10, -printed.Decimals) / 2;
        var (low, high) = WeightedMean.Range([.. all.PartsOf(line).Select(part => PrintedNumber.ValueOf(part.Printed)!.Value)]);
        if (printed.Value >= low - half && printed.Value <= high + half)
        {
            yield break;
        }

        yield return new Finding(line.Key, FindingKind.MeanDisagrees,
            $"{line.Printed} is printed; the mean of its parts is {Computation.Text(mean, 2)}, and with weights that differ by a tenth it could be {Computation.Text(low, 2)} to {Computation.Text(high, 2)}");
        if (all.All.FirstOrDefault(other => other.Key != line.Key && other.Area != line.Area && other.Period == line.Period
                && other.Unit == line.Unit && PrintedNumber.ValueOf(other.Printed) == printed.Value) is { } same)
        {
            yield return new Finding(line.Key, FindingKind.SameAsAnother, $"It is exactly the figure of {same.Area}: was it copied?");
        }
    }

    private static IEnumerable<Finding> Difference(ScorecardLine line, ScorecardLines all)
    {
        var missing = line.MadeFrom.Where(key => all.Find(key) is null).ToList();
        if (missing.Count > 0 || line.MadeFrom.Count < 2)
        {
            yield return new Finding(line.Key, FindingKind.EarlierValueMissing, "A change is printed without the value it starts from");
        }
        else if (PrintedNumber.Parse(line.Printed) is { } printed && Computation.Of(line, all) is { } change && PrintedNumber.Rounded(Math.Abs(change), printed.Decimals) != Math.Abs(printed.Value))
        {
            yield return new Finding(line.Key, FindingKind.DifferenceDisagrees,
                $"A change of {line.Printed} is printed; the printed values differ by {Computation.Text(change, printed.Decimals)}. It may come from values that were not rounded");
        }
    }

    private static IEnumerable<Finding> Recount(ScorecardLine line)
    {
        if (PrintedNumber.ValueOf(line.Recount) is { } again && PrintedNumber.ValueOf(line.Printed) is { } printed && again != printed)
        {
            yield return Disagrees(line, "total", printed, again);
        }
    }
}
