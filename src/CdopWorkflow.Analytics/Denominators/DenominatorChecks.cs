namespace CdopWorkflow.Analytics.Denominators;

/// <summary>What lines of one file must not say together: the same figure twice, or parts that are more than their whole.</summary>
public static class DenominatorChecks
{
    public static IEnumerable<LineFault> Of(IReadOnlyList<DenominatorLine> lines)
    {
        foreach (var same in lines.GroupBy(line => line.Key).Where(same => same.Count() > 1))
        {
            foreach (var again in same.Skip(1))
            {
                yield return new(again.Line, $"this figure stands in line {same.First().Line} as well");
            }
        }

        var wholes = lines.Where(line => line.Breakdown == DenominatorBreakdown.None).ToLookup(line => (line.Measure, line.Area, line.Year));
        foreach (var parts in lines.Where(line => line.Breakdown != DenominatorBreakdown.None).GroupBy(line => (line.Measure, line.Area, line.Year, line.Breakdown)))
        {
            var sum = parts.Sum(part => part.Count);
            if (wholes[(parts.Key.Measure, parts.Key.Area, parts.Key.Year)].FirstOrDefault() is { } whole && whole.Count < sum)
            {
                yield return new(parts.First().Line, FormattableString.Invariant($"the parts add up to {sum}, more than the {whole.Count} of line {whole.Line}"));
            }
        }
    }
}
