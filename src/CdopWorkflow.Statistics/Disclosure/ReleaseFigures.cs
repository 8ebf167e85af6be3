using System.Globalization;

namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>From a release to its figures, each once, and back.</summary>
internal static class ReleaseFigures
{
    internal static FigureSet Of(DisclosureRelease release, DisclosureRule rule, string?[] withheld, bool totalsOfAnySize = false)
    {
        var set = new FigureSet { ZerosHidden = rule.ZerosMayBeHidden };
        var tables = release.Tables.Where((_, t) => withheld[t] is null).ToList();
        foreach (var table in tables)
        {
            foreach (var cell in table.Cells)
            {
                var figure = set.Add(table.KeyOf(cell), cell.Count, ThresholdFor(rule, table.IsSensitive(cell)));
                figure.Incidents = Least(figure.Incidents, cell.Incidents);
                figure.Base = Least(figure.Base, cell.Base);
                figure.IsGrandTotal |= table.IsGrandTotal(cell);
                figure.IsMargin |= cell.Codes.Any(FrequencyTable.IsTotal);
                figure.IsOfAnySize = totalsOfAnySize && figure.IsMargin;
                figure.MarkedBelow = Least(figure.MarkedBelow, table.MarkedBelow);
            }
        }

        set.Grids.AddRange(tables.Select(table => new FigureGrid(table, set)));
        foreach (var cell in release.Cells)
        {
            var figure = set.Add(cell.Key, cell.Count, ThresholdFor(rule, cell.Sensitive));
            figure.Incidents = Least(figure.Incidents, cell.Incidents);
            figure.Base = Least(figure.Base, cell.Base);
            figure.RoundTo = cell.RoundTo;
            figure.MayBeNought = cell.MayBeNought;
            figure.Reason = cell.Publish ? figure.Reason : SuppressionReason.NotForPublication;
        }

        var now = set.Figures.Select(figure => figure.Key).ToHashSet();
        AddEarlier(set, release.Earlier);
        foreach (var relation in tables.SelectMany(table => table.Relations()).Concat(release.Relations).Concat(release.Earlier.Relations))
        {
            // A sum over figures of an earlier release that no longer holds was restated since: the reader cannot use it either.
            if ((now.Contains(relation.Total) && relation.Parts.All(now.Contains)) || StillHolds(set, relation))
            {
                set.Add(relation);
            }
        }

        foreach (var key in release.GivenUp.Concat(release.Earlier.Cells.Where(cell => cell.GivenUp).Select(cell => cell.Key)).Where(set.Knows))
        {
            set[key].IsGivenUp = true;
        }

        return set;
    }

    internal static ReleaseOutcome Outcome(DisclosureRelease release, DisclosureRule rule, string?[] withheld, FigureSet set)
    {
        var tables = release.Tables
            .Select((table, t) => new ProtectedTable(table,
                withheld[t] is null ? table.Cells.Select(cell => Shown(set[table.KeyOf(cell)], cell.Codes, rule)).ToList() : [], withheld[t]))
            .ToList();
        var cells = release.Cells.Select(cell => Shown(set[cell.Key], [], rule)).ToList();
        var told = tables.Where(table => table.IsPublished).SelectMany(table => table.Cells).Concat(cells).Select(cell => cell.Key).Distinct();
        var relations = release.Tables.Where((_, t) => withheld[t] is null).SelectMany(table => table.Relations()).Concat(release.Relations);
        var ledger = new ReleaseLedger(
            told.Select(key => set[key]).Select(figure => new LedgerCell(figure.Key, figure.Count, !figure.IsHidden, figure.Reason)
            {
                RoundTo = figure.RoundTo,
                Threshold = figure.Threshold,
                OfAnySize = figure.IsHidden && figure.IsOfAnySize,
                MarkedBelow = figure.IsHidden ? figure.MarkedBelow : null,
                MayBeNought = figure.MayBeNought,
                GivenUp = figure.IsGivenUp,
            }).ToList(),
            relations.ToList());
        return new ReleaseOutcome(tables, cells, [], ledger);
    }

    private static void AddEarlier(FigureSet set, ReleaseLedger earlier)
    {
        foreach (var cell in earlier.Cells)
        {
            if (!set.Knows(cell.Key))
            {
                var old = set.Add(cell.Key, cell.Count, cell.Threshold);
                (old.RoundTo, old.MustStay, old.Reason) = (cell.RoundTo, cell.Published, cell.Reason);
                (old.IsOfAnySize, old.MarkedBelow, old.MayBeNought) = (cell.OfAnySize, cell.MarkedBelow, cell.MayBeNought);
                continue;
            }

            var figure = set[cell.Key];
            if (cell.Reason == SuppressionReason.NotForPublication && figure.Reason == SuppressionReason.NotForPublication)
            {
                // still nobody's to see: it has no mark, and no reader starts from one
                continue;
            }

            if (!cell.Published)
            {
                // whoever was told that a number is small, or that it is not, still knows
                figure.IsOfAnySize = cell.OfAnySize;
                figure.MarkedBelow = cell.MarkedBelow;
                figure.Reason = figure.IsSmall ? SuppressionReason.None
                    : cell.Reason == SuppressionReason.ChangedALittle ? cell.Reason
                    : SuppressionReason.HiddenBefore;
            }
            else if (cell.Count == figure.Count)
            {
                figure.MustStay = true;
                figure.RoundTo = Math.Min(figure.RoundTo, cell.RoundTo);
            }
            else if (!cell.MayBeRestated && Math.Abs(cell.Count - figure.Count) < figure.Threshold)
            {
                figure.Reason = SuppressionReason.ChangedALittle;
            }
        }
    }

    private static bool StillHolds(FigureSet set, CellRelation relation) =>
        set.Knows(relation.Total) && relation.Parts.All(set.Knows)
        && set[relation.Total].Count == relation.Parts.Sum(part => set[part].Count);

    private static ProtectedCell Shown(Figure figure, IReadOnlyList<string> codes, DisclosureRule rule)
    {
        if (!figure.IsHidden)
        {
            var value = figure.RoundTo > 1 ? Rounding.ToNearest(figure.Count, figure.RoundTo) : figure.Count;
            return new ProtectedCell(figure.Key, codes, CellOutcome.Published, value, null, SuppressionReason.None) { RoundTo = figure.RoundTo };
        }

        var mark = rule.DistinctMarks && figure.IsMarkedSmall
            ? string.Create(CultureInfo.InvariantCulture, $"<{figure.Mark}")
            : ProtectedCell.Hidden;
        var outcome = figure.IsHiddenForItself ? CellOutcome.SuppressedPrimary : CellOutcome.SuppressedSecondary;
        return new ProtectedCell(figure.Key, codes, outcome, null, mark, figure.Reason);
    }

    private static int ThresholdFor(DisclosureRule rule, bool sensitive) =>
        sensitive ? Math.Max(rule.Threshold, rule.SensitiveThreshold) : rule.Threshold;

    private static int? Least(int? one, int? other) => one is null ? other : other is null ? one : Math.Min(one.Value, other.Value);
}
