namespace CdopWorkflow.Platform.Calendar;

/// <summary>Instants are kept in UTC; people live in Europe/London. This is the only place that converts.</summary>
public static class UkTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The wall clock in the UK at an instant, with its offset.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The calendar date in the UK at an instant: 23:30 UTC in summer is already tomorrow.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>
    /// The instant, in UTC, of a UK date and wall clock. The hour that happens twice in October is read as its first
    /// passing; the hour that does not exist in March is read as if the clocks had not yet gone forward.
    /// </summary>
    public static DateTimeOffset Instant(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        if (Zone.IsInvalidTime(local))
        {
            return new DateTimeOffset(local, Zone.BaseUtcOffset).ToUniversalTime();
        }

        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>As <see cref="Instant"/>, but the hour that happens twice in October is read as its second passing.</summary>
    public static DateTimeOffset LastInstant(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        return Zone.IsAmbiguousTime(local)
            ? new DateTimeOffset(local, Zone.GetAmbiguousTimeOffsets(local).Min()).ToUniversalTime()
            : Instant(date, time);
    }
}
