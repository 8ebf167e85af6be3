namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>
/// Finds which printed figures to hide so that a hidden one may be larger or smaller than it is: the cheapest change of the
/// whole table that moves it that far and keeps every sum. What changes is hidden; a reader can then not tell the changed
/// table from the true one.
/// </summary>
internal sealed class CheapestMove
{
    private const double Reward = 1e5;
    private readonly FigureSet set;
    private readonly (int Low, int High)[] range;
    private BoundedSimplex simplex;
    private readonly int[] variableOf;
    private readonly int[] figureOf;
    private readonly double[] price;

    /// <param name="price">What hiding each figure costs.</param>
    internal CheapestMove(FigureSet set, ReaderModel model, double[] price)
    {
        this.set = set;
        this.price = price;
        range = set.Figures.Select(figure => RangeWhenHidden(figure, model)).ToArray();
        figureOf = Enumerable.Range(0, set.Figures.Count).Where(i => range[i].High > range[i].Low).ToArray();
        variableOf = new int[set.Figures.Count];
        Array.Fill(variableOf, -1);
        for (var j = 0; j < figureOf.Length; j++)
        {
            variableOf[figureOf[j]] = j;
        }

        simplex = Fresh();
    }

    /// <summary>The figures to hide so that the figure can change by this amount; null when nothing makes that possible.</summary>
    internal List<(int Figure, double Change)>? For(int figure, int amount)
    {
        var j = variableOf[figure];
        if (j < 0)
        {
            return null;
        }

        var (down, up) = simplex.Limits(j);
        if ((amount > 0 ? up : down) < Math.Abs(amount))
        {
            return null;
        }

        simplex.Restart(j, amount < 0 ? -amount : 0, amount > 0 ? amount : 0);
        simplex.SetCost(j, -Reward, -Reward);
        simplex.Solve();
        if (!simplex.IsSound)
        {
            // Rounding errors have gathered in the tableau over many questions: ask again with a new one.
            simplex = Fresh();
            simplex.Restart(j, amount < 0 ? -amount : 0, amount > 0 ? amount : 0);
            simplex.SetCost(j, -Reward, -Reward);
            simplex.Solve();
        }

        var moved = simplex.IsSound && Math.Abs(simplex.Change(j)) >= Math.Abs(amount) - 1e-6;
        var changes = moved
            ? figureOf.Select((i, k) => (Figure: i, Change: simplex.Change(k))).Where(change => Math.Abs(change.Change) > 1e-7).ToList()
            : null;
        simplex.Restart(j, down, up);
        Reprice(figure);
        return changes;
    }

    /// <summary>After hiding: what is hidden moves at no cost.</summary>
    internal void Reprice(int figure)
    {
        if (variableOf[figure] >= 0)
        {
            var free = set.Figures[figure].IsHidden || set.Figures[figure].RoundTo > 1;
            simplex.SetCost(variableOf[figure], free ? 0 : price[figure], free ? 0 : price[figure]);
        }
    }

    private BoundedSimplex Fresh()
    {
        simplex = new BoundedSimplex(figureOf.Length, FeasibilityProbe.Equations(set.Relations, variableOf),
            figureOf.Select(i => (double)set.Figures[i].Count - range[i].Low).ToArray(),
            figureOf.Select(i => (double)range[i].High - set.Figures[i].Count).ToArray());
        foreach (var i in figureOf)
        {
            Reprice(i);
        }

        return simplex;
    }

    private (int Low, int High) RangeWhenHidden(Figure figure, ReaderModel model)
    {
        var (low, high) = figure.IsHidden || figure.CanHide ? model.Range(figure, set.ZerosHidden) : figure.Printed();
        return (Math.Min(low, figure.Count), Math.Max(high, figure.Count));
    }
}
