namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>
/// How far a figure could range at most if everything that may be hidden were: the bounds of each sum narrowed until nothing changes.
/// Where that is not enough no suppression is, and nobody need look for one: of four years that are at least 1 each, with a sum that
/// reads "&lt;5", every one is 1.
/// </summary>
internal sealed class WidestRanges
{
    /// <summary>Bounds can creep: those reached so far hold as well.</summary>
    private const int Rounds = 50;
    private readonly long[] low;
    private readonly long[] high;

    internal WidestRanges(FigureSet set, ReaderModel model)
    {
        var ranges = set.RangesWhenHidden(model).Zip(set.Figures, (range, figure) => figure.RoundTo > 1 ? (Low: 0, High: Figure.NoLimit) : range).ToList();
        (low, high) = ([.. ranges.Select(range => (long)range.Low)], [.. ranges.Select(range => (long)range.High)]);
        var changed = true;
        for (var round = 0; round < Rounds && changed; round++)
        {
            changed = false;
            foreach (var (total, parts) in set.Relations)
            {
                changed |= Narrow(total, parts);
            }
        }
    }

    /// <summary>High less low.</summary>
    internal long Of(int figure) => high[figure] - low[figure];

    private bool Narrow(int total, int[] parts)
    {
        var (lows, highs) = (parts.Sum(part => low[part]), parts.Sum(part => high[part]));
        var changed = Keep(total, lows, highs);
        foreach (var part in parts)
        {
            changed |= Keep(part, low[total] - (highs - high[part]), high[total] - (lows - low[part]));
        }

        return changed;
    }

    private bool Keep(int figure, long atLeast, long atMost)
    {
        var (before, after) = ((low[figure], high[figure]), (Math.Max(low[figure], atLeast), Math.Min(high[figure], atMost)));
        (low[figure], high[figure]) = after;
        return before != after;
    }
}
