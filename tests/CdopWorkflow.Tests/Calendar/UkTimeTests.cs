using CdopWorkflow.Platform.Calendar;

namespace CdopWorkflow.Tests.Calendar;

public sealed class UkTimeTests
{
    [Theory]
    [InlineData("2025-07-01T22:59:59Z", "2025-07-01")]
    [InlineData("2025-07-01T23:00:00Z", "2025-07-02")]
    [InlineData("2025-12-01T23:59:59Z", "2025-12-01")]
    [InlineData("2025-12-02T00:00:00Z", "2025-12-02")]
    [InlineData("2025-07-02T04:30:00+05:30", "2025-07-02")]
    public void An_instant_falls_on_a_UK_date(string instant, string date)
    {
        Assert.Equal(DateOnly.Parse(date), UkTime.DateOf(DateTimeOffset.Parse(instant)));
    }

    [Theory]
    [InlineData("2025-03-10", "02:40", "2025-03-10T02:40:00Z")]
    [InlineData("2025-07-10", "02:40", "2025-07-10T01:40:00Z")]
    [InlineData("2025-10-26", "01:30", "2025-10-26T00:30:00Z")] // happens twice: the first, still summer time
    [InlineData("2025-03-30", "01:30", "2025-03-30T01:30:00Z")] // does not exist: 02:30 by the new clock
    public void A_UK_wall_clock_is_one_instant(string date, string time, string instant)
    {
        var actual = UkTime.Instant(DateOnly.Parse(date), TimeOnly.Parse(time));

        Assert.Equal(DateTimeOffset.Parse(instant), actual);
        Assert.Equal(TimeSpan.Zero, actual.Offset);
    }
}
