namespace CdopWorkflow.Analytics.Reports;

/// <summary>Somebody asks that a blocked report be published all the same (CDOP-SDC-1, rule 11).</summary>
/// <param name="By">Their account: another one must decide.</param>
/// <param name="Reason">In their words, kept with the release.</param>
/// <param name="Exposed">The numbers that could be worked out when they asked, in plain words.</param>
public sealed record OverrideRequest(string By, string ByName, DateTimeOffset At, string Reason, IReadOnlyList<string> Exposed)
{
    /// <summary>Why a person cannot decide it; empty where they can.</summary>
    /// <param name="isChair">Whether they are chair of the area's board.</param>
    /// <param name="exposed">What can be worked out now.</param>
    /// <param name="seen">When the request was made that they had before them.</param>
    public static IReadOnlyList<string> RefusalOf(OverrideRequest? asked, string account, bool isChair, IReadOnlyList<string> exposed, string? seen) => asked switch
    {
        null => ["Nobody has asked for this report to be published all the same"],
        _ when asked.By == account => ["You asked for it yourself: a second person decides"],
        _ when !isChair => ["The chair of the board decides whether it is published all the same"],
        _ when seen != asked.Seen => ["The request was changed after you opened this page: read it again"],
        _ when exposed.Except(asked.Exposed).Any() => ["More numbers could be worked out than when it was asked for: it must be asked for again"],
        _ => [],
    };

    /// <summary>What tells this request from another on the same report.</summary>
    public string Seen => At.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
