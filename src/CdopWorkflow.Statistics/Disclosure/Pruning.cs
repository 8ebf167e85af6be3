namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>Shows again, largest first, every figure whose hiding protects nothing.</summary>
internal static class Pruning
{
    internal static void ShowAgain(FigureSet set, IReadOnlyList<ReaderModel> models, SuppressionOrder order)
    {
        var secondary = set.Figures.Where(figure => figure.Reason == SuppressionReason.Secondary)
            .OrderByDescending(order.Price).ToList();
        foreach (var figure in secondary)
        {
            figure.Reason = SuppressionReason.None;
            if (LeavesOneAlone(set) || !models.All(model => AllKept(set, model)))
            {
                figure.Reason = SuppressionReason.Secondary;
            }
        }
    }

    /// <summary>Quick refusal: a protected figure that is the only one hidden in a sum is known exactly.</summary>
    private static bool LeavesOneAlone(FigureSet set) => set.Relations.Exists(relation =>
    {
        var (unknown, isProtected) = (0, false);
        foreach (var i in relation.Parts.Append(relation.Total))
        {
            var figure = set.Figures[i];
            unknown += figure.IsHidden || figure.RoundTo > 1 ? 1 : 0;
            isProtected |= figure.NeedsProtection;
        }

        return unknown == 1 && isProtected;
    });

    internal static bool AllKept(FigureSet set, ReaderModel model)
    {
        var probe = FeasibilityProbe.Of(set, model);
        return Enumerable.Range(0, set.Figures.Count)
            .All(i => !set.Figures[i].NeedsProtection || probe.Keeps(i, model.WidthFor(set.Figures[i])));
    }
}
