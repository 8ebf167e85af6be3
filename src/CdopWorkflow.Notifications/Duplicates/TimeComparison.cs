namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>Times of day: the same to the minute, or as two people with two clocks give one.</summary>
internal static class TimeComparison
{
    private const int CloseMinutes = 15;

    public static Agreement Compare(TimeOnly? one, TimeOnly? other) => (Told(one), Told(other)) switch
    {
        ({ } a, { } b) when (a.Hour, a.Minute) == (b.Hour, b.Minute) => Agreement.Agrees,
        ({ } a, { } b) when Math.Min((a - b).TotalMinutes, (b - a).TotalMinutes) <= CloseMinutes => Agreement.Close,
        ({ }, { }) => Agreement.Disagrees,
        _ => Agreement.Blank,
    };

    /// <summary>Midnight is what many systems write where they have no time.</summary>
    private static TimeOnly? Told(TimeOnly? time) => time is { Hour: 0, Minute: 0 } ? null : time;
}
