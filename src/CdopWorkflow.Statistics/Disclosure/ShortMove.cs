namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>
/// Searches for a change of a few figures, each by the same amount up or down, that keeps every sum: a rectangle in a two-way
/// table, a box in a three-way one. What it finds is proof; what it does not find may still exist.
/// </summary>
internal sealed class ShortMove
{
    private const int MostFigures = 14;
    private const int Branches = 10;
    private const int StepsToHide = 1500;

    /// <summary>A proof among what is hidden is asked for far more often, and another one will do.</summary>
    private const int StepsToProve = 300;
    private readonly FigureSet set;
    private readonly (int Low, int High)[] range;
    private readonly double[] price;
    private readonly List<(int Relation, int Sign)>[] relationsOf;
    private readonly int[] change;
    private readonly int[] imbalance;
    private readonly List<int> open = [];
    private readonly List<(int Figure, int Sign)> path = [];
    private List<(int Figure, int Sign)>? best;
    private double bestPrice;
    private int amount;
    private int steps;
    private bool mayHide;
    private int without;

    internal ShortMove(FigureSet set, (int Low, int High)[] range, double[] price)
    {
        (this.set, this.range, this.price) = (set, range, price);
        relationsOf = set.RelationsByFigure();
        change = new int[set.Figures.Count];
        imbalance = new int[set.Relations.Count];
    }

    /// <summary>The figures that change when one changes by an amount; null when none were found.</summary>
    /// <param name="hide">Whether figures now printed may be used, cheapest first; otherwise only hidden ones.</param>
    /// <param name="except">A figure that must not change; -1 for none.</param>
    internal (List<int> Figures, double Price)? For(int figure, int by, bool hide, int except = -1)
    {
        (amount, mayHide, without, steps, best, bestPrice) = (Math.Abs(by), hide, except, 0, null, double.MaxValue);
        if (HasRoom(figure, Math.Sign(by)))
        {
            Take(figure, Math.Sign(by));
            Search(0);
            Undo();
        }

        return best is null ? null : (best.ConvertAll(step => step.Figure), bestPrice);
    }

    private void Search(double spent)
    {
        if (open.Count == 0)
        {
            (best, bestPrice) = ([.. path], spent);
            return;
        }

        if (path.Count >= MostFigures || ++steps > (mayHide ? StepsToHide : StepsToProve) || (best is not null && !mayHide))
        {
            return;
        }

        foreach (var (figure, sign, cost) in Candidates(open[0]))
        {
            if (spent + cost < bestPrice && (best is null || bestPrice > 0))
            {
                Take(figure, sign);
                Search(spent + cost);
                Undo();
            }
        }
    }

    /// <summary>Figures that put one sum right again, those first that put others right too.</summary>
    private List<(int Figure, int Sign, double Cost)> Candidates(int relation)
    {
        var found = new List<(int Figure, int Sign, double Cost, double Rank)>();
        var (total, parts) = set.Relations[relation];
        var needed = -Math.Sign(imbalance[relation]);
        Consider(total, -needed, found);
        foreach (var part in parts)
        {
            Consider(part, needed, found);
        }

        found.Sort((one, other) => one.Rank != other.Rank ? one.Rank.CompareTo(other.Rank) : one.Figure.CompareTo(other.Figure));
        return found.Take(Branches).Select(candidate => (candidate.Figure, candidate.Sign, candidate.Cost)).ToList();
    }

    private void Consider(int figure, int sign, List<(int Figure, int Sign, double Cost, double Rank)> found)
    {
        if (change[figure] != 0 || figure == without || !HasRoom(figure, sign))
        {
            return;
        }

        var cost = set.Figures[figure].IsHidden ? 0 : price[figure];
        var rank = cost;
        foreach (var (relation, own) in relationsOf[figure])
        {
            var now = imbalance[relation];
            rank += Math.Abs(now + own * sign) < Math.Abs(now) ? -1 : now == 0 ? 0.4 : 1;
        }

        found.Add((figure, sign, cost, rank));
    }

    private bool HasRoom(int figure, int sign)
    {
        var subject = set.Figures[figure];
        return (subject.IsHidden || (mayHide && subject.CanHide))
            && (sign > 0 ? range[figure].High - subject.Count : subject.Count - range[figure].Low) >= amount;
    }

    private void Take(int figure, int sign)
    {
        change[figure] = sign;
        path.Add((figure, sign));
        Shift(figure, sign);
    }

    private void Undo()
    {
        var (figure, sign) = path[^1];
        path.RemoveAt(path.Count - 1);
        change[figure] = 0;
        Shift(figure, -sign);
    }

    private void Shift(int figure, int sign)
    {
        foreach (var (relation, own) in relationsOf[figure])
        {
            var before = imbalance[relation];
            imbalance[relation] += own * sign;
            if (before == 0)
            {
                open.Add(relation);
            }
            else if (imbalance[relation] == 0)
            {
                open.Remove(relation);
            }
        }
    }
}
