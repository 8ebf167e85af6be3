namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>The UK day on which every panel was last looked at.</summary>
public sealed class ThemeRoundDone
{
    public const int OnlyRow = 1;

    public int Id { get; set; } = OnlyRow;

    public DateOnly Day { get; set; }
}
