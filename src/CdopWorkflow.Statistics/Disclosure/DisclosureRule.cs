namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>What one table is protected against; made by <see cref="DisclosureSettings.RuleFor"/>.</summary>
public sealed record DisclosureRule
{
    public string RuleSet { get; init; } = "CDOP-SDC-1";

    /// <summary>T: a count from 1 to T - 1 is hidden, and an attacker must be left with at least T candidates for it.</summary>
    public int Threshold { get; init; } = 5;

    /// <summary>T for the categories a dimension calls sensitive.</summary>
    public int SensitiveThreshold { get; init; } = 8;

    public int MinimumIncidents { get; init; } = 3;

    public int GroupTotalBelow { get; init; } = 10;

    /// <summary>The fewest categories a row must have for the group rule to look at it.</summary>
    public int GroupCategories { get; init; } = 2;

    public int RateMinimum { get; init; } = 5;

    public int UnreliableBelow { get; init; } = 20;

    /// <summary>
    /// Whether small counts read "&lt;5" and the others hidden read "c". The reader then knows more than from one common
    /// mark (a total of 6 beside "&lt;5" and "c" can only be 1 and 5), so protection is also judged against that reader. Where
    /// the marks alone give something away (a total that reads "&lt;5" over four parts that do is 4), totals of any size read "c".
    /// False writes "c" everywhere.
    /// </summary>
    public bool DistinctMarks { get; init; } = true;

    /// <summary>
    /// Whether a zero may be hidden to blur a group disclosure. Off, zeros are always printed as 0 and the size of the
    /// group is hidden instead.
    /// </summary>
    public bool ZerosMayBeHidden { get; init; }

    /// <summary>
    /// What becomes of a figure that nothing can protect: it blocks the release, or it is given up and the rest protected, where a
    /// second named person answers for that (CDOP-SDC-1, rule 11). Who may, and that it is logged, is the caller's to see to.
    /// </summary>
    public bool GivesUp { get; init; }

    /// <summary>Why no table under this rule may be made, in the reader's words; null when it may.</summary>
    public string? Refusal { get; init; }

    /// <summary>
    /// For a file that other software reads: one mark for every hidden figure. A file does not say whether the second of two
    /// categories is a finding or the absence of one ("modifiable", "none"), so the group rule looks at three and more.
    /// </summary>
    public DisclosureRule ForFile() => this with { DistinctMarks = false, GroupCategories = Math.Max(3, GroupCategories) };
}
