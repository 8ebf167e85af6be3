namespace CdopWorkflow.Statistics.Themes;

/// <summary>What one stream says in one month.</summary>
/// <param name="Window">Of the twelve months that end with this one.</param>
/// <param name="AdjustedP">Among all streams of the month (Benjamini and Hochberg).</param>
/// <param name="NationalEscalation">AdjustedP is at most 0.10.</param>
public sealed record ThemeMonth(
    int Month, string Area, string Theme, WindowExceedance Window, double Expected, CusumPoint Cusum, double AdjustedP, bool NationalEscalation)
{
    public bool Watch => Window.Watch;

    public bool Alert => Cusum.Alarm;
}
