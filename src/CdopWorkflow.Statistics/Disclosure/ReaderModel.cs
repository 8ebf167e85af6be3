namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>What an attacker is taken to know about a hidden figure before any arithmetic, and how much doubt must be left.</summary>
internal sealed record ReaderModel(bool ReadsMarks)
{
    /// <summary>Knows only that zeros are printed.</summary>
    internal static ReaderModel Blind { get; } = new(false);

    /// <summary>
    /// Knows that "&lt;5" is 1 to 4 and "c" is 5 or more, also where the figure itself is small below 8, or anything where totals of any size read so. The mark itself leaves no more than four candidates, so what is asked
    /// is that arithmetic leaves at least three of them, also of a small total that reads "c" over a part that reads "&lt;5".
    /// </summary>
    internal static ReaderModel OfMarks { get; } = new(true);

    internal (int Low, int High) Range(Figure figure, bool zerosHidden)
    {
        var low = zerosHidden || figure.MayBeNought ? 0 : 1;
        var high = figure.Base ?? Figure.NoLimit;
        if (!ReadsMarks || figure.Reason == SuppressionReason.NotForPublication)
        {
            return (Math.Min(low, figure.Count), high);
        }

        if (figure.IsOfAnySize)
        {
            return (Math.Min(low, figure.Count), high);
        }

        return figure.IsMarkedSmall
            ? (Math.Min(low, figure.Count), figure.Mark - 1)
            : (Math.Min(zerosHidden ? 0 : figure.Mark, figure.Count), high);
    }

    /// <summary>The least high - low of a protected figure's feasible interval (rule 6: T - 1).</summary>
    internal int WidthFor(Figure figure)
    {
        var wide = Math.Max(figure.Threshold - 1, 1);
        return ReadsMarks && figure.IsSmall ? Math.Min(2, (figure.IsMarkedSmall ? figure.Mark : figure.Threshold) - 2) : wide;
    }
}
