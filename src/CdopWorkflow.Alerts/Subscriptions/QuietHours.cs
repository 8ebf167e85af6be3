using CdopWorkflow.Platform.Calendar;

namespace CdopWorkflow.Alerts.Subscriptions;

/// <summary>When a letter may leave. Pure: the hours of a person, the days off of England, UK time.</summary>
public static class QuietHours
{
    private const int LongestRunOfDaysOff = 14;

    /// <summary>The first moment from <paramref name="now"/> on at which the person may be written to.</summary>
    public static DateTimeOffset FirstMoment(Subscription wishes, WorkingCalendar calendar, DateTimeOffset now)
    {
        var moment = AfterQuiet(wishes, now);
        for (var days = 0; wishes.QuietOnDaysOff && !calendar.IsWorkingDay(UkTime.DateOf(moment)) && days < LongestRunOfDaysOff; days++)
        {
            moment = AfterQuiet(wishes, UkTime.Instant(UkTime.DateOf(moment).AddDays(1), TimeOnly.MinValue));
        }

        return moment;
    }

    private static DateTimeOffset AfterQuiet(Subscription wishes, DateTimeOffset at)
    {
        if (wishes is not { QuietFrom: { } from, QuietTo: { } to } || from == to)
        {
            return at;
        }

        var (day, time) = (UkTime.DateOf(at), TimeOnly.FromDateTime(UkTime.Local(at).DateTime));
        if (!time.IsBetween(from, to))
        {
            return at;
        }

        return UkTime.Instant(from > to && time >= from ? day.AddDays(1) : day, to);
    }
}
