namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>
/// Judges printed figures: computes them anew from what they are made of, colours them by rule, and says what does not agree.
/// Printed values stay as they are printed.
/// </summary>
public static class ScorecardRules
{
    /// <summary>Fewer events than this get no colour (PHE guidance on small numbers; statistics of one or two cases are chance).</summary>
    public const int FewestEventsForColour = 5;

    /// <param name="lines">Of all tables: a line may be made from another table's.</param>
    /// <param name="amberPercent">A target missed by no more than this share of it is amber.</param>
    public static IReadOnlyList<ScorecardFigure> Judge(IEnumerable<ScorecardLine> lines, decimal amberPercent = 5)
    {
        var all = new ScorecardLines(lines);
        var findings = FractionChecks.Of(all).Concat(WholeChecks.Of(all)).Concat(GapChecks.Of(all)).Concat(TargetChecks.Of(all))
            .Concat(TrendChecks.Of(all)).Concat(PeriodChecks.Of(all)).Concat(WordChecks.Of(all)).Concat(SourceChecks.Of(all))
            .Distinct().ToLookup(finding => finding.Key);
        return [.. all.All.Select(line => Figure(line, all, amberPercent, [.. findings[line.Key]]))];
    }

    private static ScorecardFigure Figure(ScorecardLine line, ScorecardLines all, decimal amberPercent, IReadOnlyList<Finding> findings)
    {
        var decimals = Computation.Decimals(line);
        var computed = Computation.Of(line, all);
        var text = computed is { } value
            ? Computation.Text(value, decimals, line is { Numerator: not null, Denominator: not null } ? "percent" : line.Unit)
            : line.Denominator == 0 ? "no cases" : "";
        return new ScorecardFigure(line, computed is { } raw ? PrintedNumber.Rounded(raw, decimals) : null, text, TargetChecks.Colour(line, all, amberPercent), findings);
    }
}
