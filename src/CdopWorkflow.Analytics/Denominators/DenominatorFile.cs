namespace CdopWorkflow.Analytics.Denominators;

/// <summary>A file that was read without a fault: checked first, then taken in or set aside. None is ever deleted.</summary>
public sealed class DenominatorFile
{
    public const int LongestName = 128;

    /// <summary>Counts up from 1: the version of the denominators that it makes.</summary>
    public int Number { get; set; }

    /// <summary>As it was called where it came from.</summary>
    public required string Name { get; set; }

    public DenominatorFileState State { get; set; }

    public int Figures { get; set; }

    public int FirstYear { get; set; }

    public int LastYear { get; set; }

    /// <summary>Who brought it: a member of staff.</summary>
    public required string BroughtBy { get; set; }

    public required string BroughtById { get; set; }

    public DateTimeOffset CheckedAt { get; set; }

    public DateTimeOffset? SettledAt { get; set; }
}
