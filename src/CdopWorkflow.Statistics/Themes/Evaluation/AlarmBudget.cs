namespace CdopWorkflow.Statistics.Themes.Evaluation;

/// <summary>
/// False notices to expect of one panel in a year with forty themes in which nothing changes, as docs/alarm-budget.md has them from
/// `cdop evaluate alerts`. Pages quote them; a test holds the document and these to each other.
/// </summary>
public static class AlarmBudget
{
    public const double Watch = 0.314;

    public const double Alert = 0.207;

    public const double WatchOrAlert = 0.467;
}
