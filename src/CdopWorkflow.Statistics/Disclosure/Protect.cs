using System.Globalization;

namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>
/// Makes tables fit to leave under the rule set CDOP-SDC-1: small counts hidden, further counts hidden until none can be
/// worked out, and the result attacked before it is handed over. Pure: same tables, same rule, same ledger, same answer.
/// </summary>
public static class Protect
{
    /// <summary>One table on its own, when nothing else about the same deaths has been or is being published.</summary>
    public static ProtectedTable Table(FrequencyTable table, DisclosureRule rule)
    {
        var outcome = Release(new DisclosureRelease([table]), rule);
        return outcome.IsBlocked
            ? new ProtectedTable(table, [], outcome.Tables[0].Withheld ?? string.Join("; ", outcome.Blocked))
            : outcome.Tables[0];
    }

    /// <summary>
    /// All tables of a release together, and together with everything published before. Tables that cannot be protected are
    /// withheld, the last one asked for first.
    /// </summary>
    public static ReleaseOutcome Release(DisclosureRelease release, DisclosureRule rule)
    {
        List<CellKey> givenUp = [];
        while (true)
        {
            var outcome = Attempt(release with { GivenUp = givenUp }, rule);
            var more = outcome.Exposed.Except(givenUp).ToList();
            if (!rule.GivesUp || more.Count == 0)
            {
                return outcome with { GivenUp = givenUp };
            }

            givenUp.AddRange(more);
        }
    }

    private static ReleaseOutcome Attempt(DisclosureRelease release, DisclosureRule rule)
    {
        var withheld = release.Tables.Select(table => rule.Refusal ?? WithheldFromTheStart(table, rule)).ToArray();
        var totalsOfAnySize = false;
        while (true)
        {
            var set = ReleaseFigures.Of(release, rule, withheld, totalsOfAnySize);
            if (set.Contradictions.Count > 0)
            {
                return Blocked(release, withheld, set.Contradictions);
            }

            var models = rule.DistinctMarks ? [ReaderModel.Blind, ReaderModel.OfMarks] : new[] { ReaderModel.Blind };
            PrimarySuppression.Apply(set, rule);
            var unprotected = SecondarySuppression.Apply(set, models);
            if (unprotected.Count == 0)
            {
                // The heuristic is not trusted: a fresh attack on what would be printed decides.
                return models.All(model => set.Figures.Count > SecondarySuppression.SmallSet ? LargeSuppression.AllKept(set, model) : Pruning.AllKept(set, model))
                    ? ReleaseFigures.Outcome(release, rule, withheld, set)
                    : Blocked(release, withheld, ["The release does not withstand the attack"]);
            }

            if (rule.DistinctMarks && !totalsOfAnySize)
            {
                totalsOfAnySize = true;
                continue;
            }

            var culprit = LastTable(release, withheld, set, unprotected[0]);
            if (culprit < 0)
            {
                return Blocked(release, withheld, [.. unprotected.Select(figure => Reason(figure.Key))]) with { Exposed = [.. unprotected.Select(figure => figure.Key)] };
            }

            withheld[culprit] = "Too few deaths to publish this table without giving some of them away";
        }
    }

    /// <summary>Why a figure blocks a release.</summary>
    public static string Reason(CellKey key) => string.Create(CultureInfo.InvariantCulture, $"{key} can be worked out whatever else is hidden");

    /// <summary>
    /// The last table still to be published that prints the figure, or else that prints one joined to it by sums, or else the last one at
    /// all; -1 when none is left.
    /// </summary>
    private static int LastTable(DisclosureRelease release, string?[] withheld, FigureSet set, Figure figure)
    {
        var joined = set.JoinedTo(figure.Key);
        var open = Enumerable.Range(0, withheld.Length).Where(t => withheld[t] is null);
        return open.OrderByDescending(t => Prints(t, key => key == figure.Key)).ThenByDescending(t => Prints(t, joined.Contains)).ThenByDescending(t => t).FirstOrDefault(-1);

        bool Prints(int t, Func<CellKey, bool> which) => release.Tables[t].Cells.Any(cell => which(release.Tables[t].KeyOf(cell)));
    }

    private static string? WithheldFromTheStart(FrequencyTable table, DisclosureRule rule)
    {
        var grandTotal = table.Cells.FirstOrDefault(table.IsGrandTotal);
        if (grandTotal is null)
        {
            return null;
        }

        var threshold = table.IsSensitive(grandTotal) ? Math.Max(rule.Threshold, rule.SensitiveThreshold) : rule.Threshold;
        return grandTotal.Count > 0 && grandTotal.Count < threshold
            ? string.Create(CultureInfo.InvariantCulture, $"Fewer than {threshold} deaths in all")
            : null;
    }

    private static ReleaseOutcome Blocked(DisclosureRelease release, string?[] withheld, IReadOnlyList<string> reasons) => new(
        release.Tables.Select((table, t) => new ProtectedTable(table, [], withheld[t] ?? "The release is blocked")).ToList(),
        [], reasons, ReleaseLedger.Empty);
}
