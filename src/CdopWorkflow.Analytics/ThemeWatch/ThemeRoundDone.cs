namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>The UK day on which every panel was last looked at.</summary>
public sealed class ThemeRoundDone
{
    public const int OnlyRow = 1;

    public int Id { get; set; } = OnlyRow;

    public DateOnly Day { get; set; }

    /// <summary>Which versions of which themes were looked for: with others, everything is looked at again.</summary>
    public string Themes { get; set; } = "";
}
