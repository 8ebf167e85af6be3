namespace CdopWorkflow.Analytics.Facts;

/// <summary>
/// A rebuild in progress. While facts come back one by one the windows are incomplete, and a theme would seem to end and begin
/// again; so themes are left alone until it has been quiet for a while.
/// </summary>
public sealed class FactsRebuild
{
    /// <summary>How long no fact must have arrived before the facts are taken as complete.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMinutes(2);

    public const int OnlyRow = 1;

    public int Id { get; set; } = OnlyRow;

    public DateTimeOffset StartedAt { get; set; }
}
