namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>
/// Hides as few further figures as it can find until every protected figure keeps its doubt (CDOP-SDC-1, rule 6), then shows
/// again what proved unnecessary. Small sets are tried in several orders and the best result kept.
/// </summary>
/// <remarks>
/// A known heuristic for cell suppression (Kelly, Golden and Assad 1992; Fischetti and Salazar 2001 give the exact model).
/// Soundness does not rest on it: what it returns is attacked before it is published.
/// </remarks>
internal static class SecondarySuppression
{
    /// <summary>Above this many figures <see cref="LargeSuppression"/> takes over.</summary>
    internal const int SmallSet = 400;

    /// <summary>After this many orders without a better result no more are tried.</summary>
    private const int Patience = 3;

    /// <summary>Returns the figures that cannot be protected; empty when all are.</summary>
    internal static IReadOnlyList<Figure> Apply(FigureSet set, IReadOnlyList<ReaderModel> models)
    {
        if (set.Figures.Count > SmallSet)
        {
            return LargeSuppression.Apply(set, models);
        }

        var before = set.Figures.Select(figure => figure.Reason).ToArray();
        (double Cost, SuppressionReason[] Reasons)? best = null;
        var since = 0;
        foreach (var attempt in SuppressionOrder.All)
        {
            Restore(set, before);
            var unprotected = Hide(set, models, attempt);
            if (unprotected.Count > 0)
            {
                return unprotected;
            }

            Pruning.ShowAgain(set, models, attempt);
            var cost = set.Figures.Sum(figure => figure.Reason == SuppressionReason.Secondary ? 1 + figure.Count * 1e-6 : 0);
            since++;
            if (best is null || cost < best.Value.Cost)
            {
                since = 0;
                best = (cost, set.Figures.Select(figure => figure.Reason).ToArray());
            }

            if (cost == 0 || since >= Patience)
            {
                break;
            }
        }

        Restore(set, best!.Value.Reasons);
        return [];
    }

    private static void Restore(FigureSet set, SuppressionReason[] reasons)
    {
        for (var i = 0; i < reasons.Length; i++)
        {
            set.Figures[i].Reason = reasons[i];
        }
    }

    private static IReadOnlyList<Figure> Hide(FigureSet set, IReadOnlyList<ReaderModel> models, SuppressionOrder order)
    {
        var price = set.Figures.Select(order.Price).ToArray();
        var toProtect = order.Sort(set, Enumerable.Range(0, set.Figures.Count).Where(i => set.Figures[i].NeedsProtection)).ToList();
        return models.Select(model => Hide(set, model, price, toProtect)).FirstOrDefault(failed => failed is not null) is { } figure ? [figure] : [];
    }

    /// <summary>Hides what these figures need, in this order; returns the first that nothing can protect, or null.</summary>
    internal static Figure? Hide(FigureSet set, ReaderModel model, double[] price, IReadOnlyList<int> toProtect)
    {
        var probe = FeasibilityProbe.Of(set, model);
        probe.LiftTogether(toProtect.Select(i => (i, model.WidthFor(set.Figures[i]))));
        var unsafeFigures = toProtect.Where(i => !probe.Keeps(i, model.WidthFor(set.Figures[i]))).ToList();
        if (unsafeFigures.Count == 0)
        {
            return null;
        }

        var moves = new CheapestMove(set, model, price);
        var seen = Enumerable.Range(0, set.Figures.Count).Select(probe.Seen).ToArray();
        return unsafeFigures.Where(i => !Widen(set, moves, seen, price, i, model.WidthFor(set.Figures[i])))
            .Select(i => set.Figures[i]).FirstOrDefault();
    }

    /// <summary>Hides what it takes for one figure to range over the width, choosing between more room above and below.</summary>
    private static bool Widen(FigureSet set, CheapestMove moves, (int Low, int High)[] seen, double[] price, int i, int width)
    {
        var count = set.Figures[i].Count;
        var (low, high) = seen[i];
        if (high - low >= width)
        {
            return true;
        }

        List<(int Figure, double Change)>? best = null;
        var bestPrice = double.MaxValue;
        for (var bottom = low; bottom >= Math.Max(0, high - width); bottom--)
        {
            var up = bottom + width - count;
            var steps = new List<(int Figure, double Change)>();
            var possible = true;
            foreach (var amount in new[] { bottom < low ? bottom - count : 0, up > high - count ? up : 0 }.Where(amount => amount != 0))
            {
                var found = moves.For(i, amount);
                possible &= found is not null;
                steps.AddRange(found ?? []);
            }

            var cost = steps.Select(step => step.Figure).Distinct().Where(f => set.Figures[f].CanHide).Sum(f => price[f]);
            if (possible && cost < bestPrice)
            {
                (best, bestPrice) = (steps, cost);
            }
        }

        foreach (var (f, change) in best ?? [])
        {
            if (set.Figures[f].CanHide)
            {
                set.Figures[f].Reason = SuppressionReason.Secondary;
                moves.Reprice(f);
            }

            // Whole numbers only: the half of a fractional move is no table that could be true.
            var reached = set.Figures[f].Count + change;
            seen[f] = (Math.Min(seen[f].Low, (int)Math.Ceiling(reached - 1e-6)), Math.Max(seen[f].High, (int)Math.Floor(reached + 1e-6)));
        }

        return best is not null;
    }
}
