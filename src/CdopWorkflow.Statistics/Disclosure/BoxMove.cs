namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>
/// Searches for changes that keep every sum among the boxes of a table: a figure, one beside it in each direction, and what makes
/// them a box, by turns up and down; a total goes the way of its parts. There are as many boxes through a figure as the table has
/// places, so all of them are looked at. A change larger than one box has room for is put together from several.
/// </summary>
internal sealed class BoxMove
{
    private readonly FigureSet set;
    private readonly (int Low, int High)[] range;
    private readonly double[] price;
    private readonly List<(int Relation, int Sign)>[] relationsOf;
    private readonly int[] change;
    private readonly Dictionary<int, int> imbalance = [];
    private readonly int[] cells;
    private readonly int[] signs;
    private readonly int[] bestCells;
    private readonly int[] bestSigns;
    private FigureGrid grid = null!;
    private int start;
    private bool mayHide;
    private int without;
    private int most;
    private int least;
    private double bestRatio;
    private int bestStep;
    private int bestCount;

    internal BoxMove(FigureSet set, (int Low, int High)[] range, double[] price)
    {
        (this.set, this.range, this.price) = (set, range, price);
        relationsOf = set.RelationsByFigure();
        change = new int[set.Figures.Count];
        var largest = 1 << set.Grids.Select(one => one.Directions.Length).DefaultIfEmpty(0).Max();
        (cells, signs, bestCells, bestSigns) = (new int[largest], new int[largest], new int[largest], new int[largest]);
    }

    /// <summary>The figures that change when one changes by an amount; null when no boxes together make that possible.</summary>
    /// <param name="hide">Whether figures now printed may be used, cheapest first; otherwise only hidden ones.</param>
    /// <param name="except">A figure that must not change; -1 for none.</param>
    internal (List<int> Figures, double Price)? For(int figure, int by, bool hide, int except = -1)
    {
        (mayHide, without) = (hide, except);
        if (RoomOf(figure, Math.Sign(by)) < Math.Abs(by))
        {
            return null;
        }

        return Change(figure, by, fewest: Math.Abs(by)) ?? (Math.Abs(by) > 1 ? Change(figure, by, fewest: 1) : null);
    }

    /// <param name="fewest">The least that a box must change: all of it, or what can be had.</param>
    private (List<int> Figures, double Price)? Change(int figure, int by, int fewest)
    {
        (most, least) = (Math.Abs(by), fewest);
        HashSet<int> touched = [];
        while (most > 0 && Cheapest(figure, Math.Sign(by)))
        {
            for (var k = 0; k < bestCount; k++)
            {
                change[bestCells[k]] += bestSigns[k] * bestStep;
                touched.Add(bestCells[k]);
            }

            most -= bestStep;
        }

        var changed = touched.Where(f => change[f] != 0).ToList();
        foreach (var f in touched)
        {
            change[f] = 0;
        }

        return most > 0 ? null : (changed, changed.Sum(f => set.Figures[f].IsHidden ? 0 : price[f]));
    }

    /// <summary>The box that costs least for what it changes, within what is left to change.</summary>
    private bool Cheapest(int figure, int sign)
    {
        (bestStep, bestRatio) = (0, double.PositiveInfinity);
        foreach (var one in set.Grids)
        {
            if (one.Holds(figure, out start) && RoomOf(figure, sign) is var room && room >= least)
            {
                grid = one;
                (cells[0], signs[0]) = (start, sign);
                Extend(0, CostOf(figure), Math.Min(room, most));
            }
        }

        return bestStep > 0;
    }

    /// <summary>Adds to what is chosen so far the same places further on in one direction.</summary>
    private void Extend(int direction, double cost, int room)
    {
        if (direction == grid.Directions.Length)
        {
            Consider(cost, room);
            return;
        }

        var (along, count) = (grid.Directions[direction], 1 << direction);
        var own = along.Of(start);
        for (var other = 0; other <= along.Total && bestRatio > 0; other++)
        {
            if (other == own)
            {
                continue;
            }

            var (turn, shift) = (other == along.Total || own == along.Total ? 1 : -1, (other - own) * along.Stride);
            var (left, sum) = (room, cost);
            for (var k = 0; k < count && left >= least; k++)
            {
                (cells[count + k], signs[count + k]) = (cells[k] + shift, signs[k] * turn);
                var figure = grid.At(cells[count + k]);
                left = figure < 0 ? 0 : Math.Min(left, RoomOf(figure, signs[count + k]));
                sum += left >= least ? CostOf(figure) : 0;
            }

            if (left >= least && sum < bestRatio * left)
            {
                Extend(direction + 1, sum, left);
            }
        }
    }

    private void Consider(double cost, int step)
    {
        var count = 1 << grid.Directions.Length;
        if (cost >= bestRatio * step || !Balances(count))
        {
            return;
        }

        (bestRatio, bestStep, bestCount) = (cost / step, step, count);
        for (var k = 0; k < count; k++)
        {
            (bestCells[k], bestSigns[k]) = (grid.At(cells[k]), signs[k]);
        }
    }

    /// <summary>Within its own table a box keeps every sum; a figure that other sums know as well may break those.</summary>
    private bool Balances(int count)
    {
        var isOwn = true;
        for (var k = 0; k < count && isOwn; k++)
        {
            isOwn = relationsOf[grid.At(cells[k])].Count <= grid.Directions.Length;
        }

        if (isOwn)
        {
            return true;
        }

        imbalance.Clear();
        for (var k = 0; k < count; k++)
        {
            foreach (var (relation, side) in relationsOf[grid.At(cells[k])])
            {
                imbalance[relation] = imbalance.GetValueOrDefault(relation) + side * signs[k];
            }
        }

        return imbalance.Values.All(sum => sum == 0);
    }

    private int RoomOf(int figure, int sign)
    {
        var subject = set.Figures[figure];
        if (figure == without || !(subject.IsHidden || (mayHide && subject.CanHide)))
        {
            return 0;
        }

        var now = subject.Count + change[figure];
        return sign > 0 ? range[figure].High - now : now - range[figure].Low;
    }

    /// <summary>What this change hides already costs nothing more.</summary>
    private double CostOf(int figure) => set.Figures[figure].IsHidden || change[figure] != 0 ? 0 : price[figure];
}
