using CdopWorkflow.Alerts.Subscriptions;
using CdopWorkflow.Platform.Calendar;

namespace CdopWorkflow.Tests.Alerts;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("18:00", "08:00", false, "2025-09-02 17:59", "2025-09-02 17:59")]
    [InlineData("18:00", "08:00", false, "2025-09-02 18:00", "2025-09-03 08:00")]
    [InlineData("18:00", "08:00", false, "2025-09-03 07:59", "2025-09-03 08:00")]
    [InlineData("18:00", "08:00", false, "2025-09-03 08:00", "2025-09-03 08:00")]
    [InlineData("12:00", "14:00", false, "2025-09-03 13:00", "2025-09-03 14:00")]
    [InlineData("09:00", "09:00", false, "2025-09-03 09:00", "2025-09-03 09:00")]
    [InlineData("", "", true, "2025-09-06 10:00", "2025-09-08 00:00")]
    [InlineData("18:00", "08:00", true, "2025-09-05 18:00", "2025-09-08 08:00")]
    [InlineData("18:00", "08:00", true, "2025-12-24 18:00", "2025-12-29 08:00")]
    [InlineData("23:00", "01:30", false, "2025-03-29 23:30", "2025-03-30 02:30")]
    public void A_letter_leaves_at_the_first_moment_that_is_not_quiet(string from, string to, bool daysOff, string at, string leaves)
    {
        var wishes = new Subscription { AccountId = "a", QuietFrom = Time(from), QuietTo = Time(to), QuietOnDaysOff = daysOff };
        Assert.Equal(Instant(leaves), QuietHours.FirstMoment(wishes, WorkingCalendar.England, Instant(at)));
    }

    private static TimeOnly? Time(string text) => text.Length == 0 ? null : TimeOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => UkTime.Instant(
        DateOnly.Parse(text[..10], System.Globalization.CultureInfo.InvariantCulture), TimeOnly.Parse(text[11..], System.Globalization.CultureInfo.InvariantCulture));
}
