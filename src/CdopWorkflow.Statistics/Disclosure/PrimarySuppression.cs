namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>Which figures are hidden for what they tell themselves (CDOP-SDC-1, rules 2 to 4).</summary>
internal static class PrimarySuppression
{
    internal static void Apply(FigureSet set, DisclosureRule rule)
    {
        foreach (var figure in set.Figures.Where(figure => !figure.IsHidden && !figure.MustStay))
        {
            figure.Reason = ReasonFor(figure, rule);
        }

        foreach (var (total, parts) in set.Relations)
        {
            HideGroup(set, rule, set.Figures[total], parts);
        }
    }

    private static SuppressionReason ReasonFor(Figure figure, DisclosureRule rule) => figure switch
    {
        { Count: 0 } => SuppressionReason.None,
        { IsSmall: true } => SuppressionReason.SmallCount,
        { Base: { } whole } when whole > figure.Count && whole - figure.Count < figure.Threshold => SuppressionReason.SmallComplement,
        { Incidents: { } incidents } when incidents < rule.MinimumIncidents => SuppressionReason.FewIncidents,
        _ => SuppressionReason.None,
    };

    /// <summary>
    /// All deaths of a small row in one category tell the category of each. Rule 4 hides that category and one more. Zeros are
    /// published as 0 (rule 2), so the one more is the row's own total, and nobody learns how many deaths the row has; where
    /// zeros may be hidden it is an empty category, and nobody learns that it is empty.
    /// </summary>
    private static void HideGroup(FigureSet set, DisclosureRule rule, Figure total, int[] parts)
    {
        var filled = parts.Where(part => set.Figures[part].Count > 0).ToList();
        if (parts.Length < rule.GroupCategories || filled.Count != 1 || total.Count >= rule.GroupTotalBelow)
        {
            return;
        }

        var oneMore = rule.ZerosMayBeHidden
            ? parts.Select(part => set.Figures[part]).FirstOrDefault(part => part.Count == 0 && !part.MustStay)
            : total;
        foreach (var figure in new[] { set.Figures[filled[0]], oneMore })
        {
            if (figure is { IsHidden: false, MustStay: false, IsGrandTotal: false })
            {
                figure.Reason = SuppressionReason.GroupDisclosure;
            }
        }
    }
}
