namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>
/// How far each hidden figure can move while every printed number stays true. Every table met on the way is remembered as
/// evidence, so most figures need no linear programme of their own.
/// </summary>
internal sealed class FeasibilityProbe
{
    private const double Slack = 1e-6;
    private readonly BoundedSimplex? simplex;
    private readonly int[] variableOf;
    private readonly int[] figureOf;
    private readonly double[] start;
    private readonly double[] seenLow;
    private readonly double[] seenHigh;

    /// <param name="start">A table that agrees with everything printed.</param>
    /// <param name="low">Smallest value of each figure; equal to <paramref name="high"/> where the figure is printed.</param>
    internal FeasibilityProbe(double[] start, double[] low, double[] high, IReadOnlyList<(int Total, int[] Parts)> relations)
    {
        this.start = start;
        variableOf = new int[start.Length];
        figureOf = Enumerable.Range(0, start.Length).Where(i => high[i] > low[i]).ToArray();
        Array.Fill(variableOf, -1);
        for (var j = 0; j < figureOf.Length; j++)
        {
            variableOf[figureOf[j]] = j;
        }

        seenLow = new double[figureOf.Length];
        seenHigh = new double[figureOf.Length];
        if (figureOf.Length > 0)
        {
            simplex = new BoundedSimplex(figureOf.Length, Equations(relations, variableOf),
                figureOf.Select(i => start[i] - low[i]).ToArray(), figureOf.Select(i => high[i] - start[i]).ToArray());
        }
    }

    internal static FeasibilityProbe Of(FigureSet set, ReaderModel model)
    {
        var (low, high) = (new double[set.Figures.Count], new double[set.Figures.Count]);
        for (var i = 0; i < low.Length; i++)
        {
            var figure = set.Figures[i];
            (low[i], high[i]) = figure.IsHidden ? model.Range(figure, set.ZerosHidden) : figure.Printed();
            // A reader of rounded numbers is told nothing false, but a count just under T rounds from below its own interval.
            (low[i], high[i]) = (Math.Min(low[i], figure.Count), Math.Max(high[i], figure.Count));
        }

        return new FeasibilityProbe(set.Figures.Select(figure => (double)figure.Count).ToArray(), low, high, set.Relations);
    }

    internal static List<IReadOnlyList<(int, double)>> Equations(IReadOnlyList<(int Total, int[] Parts)> relations, int[] variableOf) =>
        relations
            .Select(relation => relation.Parts.Select(part => (variableOf[part], 1.0)).Append((variableOf[relation.Total], -1.0))
                .Where(term => term.Item1 >= 0).ToList())
            .Where(terms => terms.Count > 0)
            .Select(terms => (IReadOnlyList<(int, double)>)terms)
            .ToList();

    /// <summary>Whether high - low of the feasible interval, in whole numbers, is at least the width.</summary>
    internal bool Keeps(int figure, int width)
    {
        var j = variableOf[figure];
        if (j < 0)
        {
            return false;
        }

        if (SeenWidth(j) < width)
        {
            Push(j, up: true);
        }

        if (SeenWidth(j) < width)
        {
            Push(j, up: false);
        }

        return SeenWidth(j) >= width;
    }

    /// <summary>
    /// Tries to lift many figures at once, each by its width and no further: one table that answers most questions about them.
    /// </summary>
    internal void LiftTogether(IEnumerable<(int Figure, int Width)> wanted)
    {
        var lifted = wanted.Where(want => variableOf[want.Figure] >= 0)
            .Select(want => (Variable: variableOf[want.Figure], want.Width, Limits: simplex!.Limits(variableOf[want.Figure]))).ToList();
        foreach (var (j, width, (down, up)) in lifted)
        {
            simplex!.Restart(j, down, Math.Min(up, width));
            simplex.SetCost(j, -1, 1);
        }

        if (lifted.Count > 0)
        {
            simplex!.Solve();
            Remember();
        }

        foreach (var (j, _, (down, up)) in lifted)
        {
            simplex!.Restart(j, down, up);
            simplex.SetCost(j, 0, 0);
        }
    }

    /// <summary>The interval met so far: exact after <see cref="Keeps"/> answered no.</summary>
    internal (int Low, int High) Seen(int figure)
    {
        var j = variableOf[figure];
        return j < 0
            ? ((int)start[figure], (int)start[figure])
            : ((int)Math.Ceiling(start[figure] + seenLow[j] - Slack), (int)Math.Floor(start[figure] + seenHigh[j] + Slack));
    }

    /// <summary>The feasible interval itself.</summary>
    internal (int Low, int High) Interval(int figure)
    {
        Keeps(figure, int.MaxValue);
        return Seen(figure);
    }

    private int SeenWidth(int j)
    {
        var (low, high) = Seen(figureOf[j]);
        return high - low;
    }

    private void Push(int j, bool up)
    {
        simplex!.SetCost(j, up ? -1 : 1, up ? 1 : -1);
        simplex.Solve();
        simplex.SetCost(j, 0, 0);
        Remember();
    }

    private void Remember()
    {
        for (var k = 0; simplex!.IsSound && k < figureOf.Length; k++)
        {
            var change = simplex.Change(k);
            seenLow[k] = Math.Min(seenLow[k], change);
            seenHigh[k] = Math.Max(seenHigh[k], change);
        }
    }
}
