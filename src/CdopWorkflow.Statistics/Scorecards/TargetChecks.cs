namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>Figures against their targets, and the colours that were printed for them.</summary>
internal static class TargetChecks
{
    internal static IEnumerable<Finding> Of(ScorecardLines all)
    {
        var parts = PartsOfWholes(all);
        return all.All.SelectMany(line => Of(line, all, parts));
    }

    /// <summary>The colour by rule. A part of a total has none: a number to reach is for the whole.</summary>
    internal static RuleColour Colour(ScorecardLine line, ScorecardLines all, decimal amberPercent)
    {
        if (ScorecardTarget.Parse(line.Target) is not { } target || IsPartOfCount(line, PartsOfWholes(all)))
        {
            return RuleColour.NoTarget;
        }

        return Computation.BestOf(line, all) is not { } value || line.Denominator == 0 || Computation.CountOf(line) < ScorecardRules.FewestEventsForColour
            ? RuleColour.Unknown
            : target.Judge(value, amberPercent);
    }

    private static IEnumerable<Finding> Of(ScorecardLine line, ScorecardLines all, HashSet<string> parts)
    {
        if (ScorecardTarget.Parse(line.Target) is not { } target || IsPartOfCount(line, parts) || line.Denominator == 0)
        {
            yield break;
        }

        if (Computation.BestOf(line, all) is { } value && !target.IsMet(value))
        {
            var computed = Computation.Text(value, Computation.Decimals(line), line.Denominator is null ? line.Unit : "percent");
            if (PrintedNumber.ValueOf(line.Printed) is { } printed && target.IsMet(printed))
            {
                yield return new Finding(line.Key, FindingKind.TargetMetOnlyAsPrinted, $"The target of {line.Target} is met as printed ({line.Printed}) and missed as computed ({computed})");
            }

            var comment = line.Comment.Length == 0 ? "" : $". Comment of the source: “{line.Comment.TrimEnd('.')}”";
            yield return new Finding(line.Key, FindingKind.TargetMissed, $"The target of {line.Target} is missed: {computed}{comment}");
        }

        if (line.Rag is { } rag && rag.ToLowerInvariant() is "" or "n/a")
        {
            yield return new Finding(line.Key, FindingKind.ColourMissing, line.Rag == ""
                ? "The printed colour is missing: it is unknown, never green"
                : $"The colour is printed as “{line.Rag}” although there is a target of {line.Target}");
        }
    }

    private static bool IsPartOfCount(ScorecardLine line, HashSet<string> parts) => line.Denominator is null && line.Unit != "percent" && parts.Contains(line.Key);

    private static HashSet<string> PartsOfWholes(ScorecardLines all) => [.. all.All.Where(line => line.MadeBy == Making.Sum).SelectMany(line => line.MadeFrom)];
}
