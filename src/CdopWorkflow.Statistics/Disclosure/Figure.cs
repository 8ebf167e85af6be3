namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>One count as the protection sees it, whatever tables it stands in.</summary>
internal sealed class Figure(CellKey key, int count, int threshold)
{
    /// <summary>Beyond any count of deaths; stands for "no upper limit" in the linear programmes.</summary>
    internal const int NoLimit = 1_000_000;

    internal CellKey Key { get; } = key;

    internal int Count { get; } = count;

    internal int Threshold { get; set; } = threshold;

    internal int? Incidents { get; set; }

    internal int? Base { get; set; }

    internal int RoundTo { get; set; } = 1;

    internal bool IsGrandTotal { get; set; }

    internal bool IsMargin { get; set; }

    /// <summary>The world knows it already, or the rule says it is always printed.</summary>
    internal bool MustStay { get; set; }

    /// <summary>Whether "c" in its place says nothing about its size, because it stands for small totals as well.</summary>
    internal bool IsOfAnySize { get; set; }

    /// <summary>Nobody is shown it, also where it is 0.</summary>
    internal bool MayBeNought { get; set; }

    /// <summary>Where its mark is not that of its threshold: see <see cref="FrequencyTable.MarkedBelow"/>.</summary>
    internal int? MarkedBelow { get; set; }

    /// <summary>The number in "&lt;5".</summary>
    internal int Mark => Math.Min(MarkedBelow ?? Threshold, Threshold);

    /// <summary>It can be worked out whatever is hidden, and people have said that the release leaves all the same.</summary>
    internal bool IsGivenUp { get; set; }

    internal SuppressionReason Reason { get; set; }

    internal bool IsHidden => Reason != SuppressionReason.None;

    /// <summary>The attacker must be left guessing about it.</summary>
    internal bool NeedsProtection => !IsGivenUp && IsHiddenForItself;

    /// <summary>Small, or hidden for what it tells itself.</summary>
    internal bool IsHiddenForItself =>
        Reason is SuppressionReason.SmallCount or SuppressionReason.SmallComplement or SuppressionReason.FewIncidents or SuppressionReason.GroupDisclosure or SuppressionReason.ChangedALittle
        || (Reason is SuppressionReason.NotForPublication or SuppressionReason.HiddenBefore && IsSmall);

    internal bool IsSmall => Count >= 1 && Count < Threshold;

    /// <summary>Small, and hidden with a mark that says so.</summary>
    internal bool IsMarkedSmall => Count >= 1 && Count < Mark && !IsOfAnySize;

    internal bool CanHide => !IsHidden && !MustStay && !IsGrandTotal && Count > 0;

    /// <summary>What the printed number leaves open: itself, or the numbers that round to it.</summary>
    internal (int Low, int High) Printed()
    {
        if (RoundTo <= 1 || Count == 0)
        {
            return (Count, Count);
        }

        var shown = Rounding.ToNearest(Count, RoundTo);
        return (Math.Max(Threshold, shown - RoundTo / 2), shown + RoundTo / 2);
    }
}
