using CdopWorkflow.Platform.Calendar;

namespace CdopWorkflow.Tests.Calendar;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar England = WorkingCalendar.England;

    [Theory]
    [InlineData("2025-09-02", 5, "2025-09-09")] // an alert is acknowledged within five working days
    [InlineData("2025-04-02", 2, "2025-04-04")] // a transfer that nobody took: a reminder after two
    [InlineData("2025-04-02", 4, "2025-04-08")] // and the chair after four
    [InlineData("2025-04-16", 2, "2025-04-22")] // over Easter
    [InlineData("2025-04-17", 1, "2025-04-22")]
    [InlineData("2025-12-24", 1, "2025-12-29")]
    [InlineData("2021-12-24", 1, "2021-12-29")] // Christmas at a weekend: both days have a substitute
    [InlineData("2025-09-06", 1, "2025-09-08")] // from a Saturday
    [InlineData("2025-09-06", 0, "2025-09-06")]
    [InlineData("2025-09-09", -5, "2025-09-02")]
    [InlineData("2025-04-22", -1, "2025-04-17")]
    public void Working_days_are_added_without_weekends_and_bank_holidays(string from, int days, string expected)
    {
        Assert.Equal(DateOnly.Parse(expected), England.AddWorkingDays(DateOnly.Parse(from), days));
    }

    [Theory]
    [InlineData("2025-09-02", "2025-09-09", 5)]
    [InlineData("2025-04-17", "2025-04-22", 1)]
    [InlineData("2025-04-18", "2025-04-21", 0)]
    [InlineData("2025-09-02", "2025-09-02", 0)]
    [InlineData("2025-09-09", "2025-09-02", -5)]
    public void Working_days_between_two_dates_do_not_count_the_first(string from, string to, int expected)
    {
        Assert.Equal(expected, England.WorkingDaysBetween(DateOnly.Parse(from), DateOnly.Parse(to)));
    }

    [Fact]
    public void Counting_undoes_adding_for_every_day_of_ten_years()
    {
        for (var date = new DateOnly(2020, 1, 1); date.Year < 2030; date = date.AddDays(1))
        {
            Assert.Equal(7, England.WorkingDaysBetween(date, England.AddWorkingDays(date, 7)));
        }
    }

    [Theory]
    [InlineData("2018-01-01,2018-03-30,2018-04-02,2018-05-07,2018-05-28,2018-08-27,2018-12-25,2018-12-26")]
    [InlineData("2020-01-01,2020-04-10,2020-04-13,2020-05-08,2020-05-25,2020-08-31,2020-12-25,2020-12-28")]
    [InlineData("2022-01-03,2022-04-15,2022-04-18,2022-05-02,2022-06-02,2022-06-03,2022-08-29,2022-09-19,2022-12-26,2022-12-27")]
    [InlineData("2023-01-02,2023-04-07,2023-04-10,2023-05-01,2023-05-08,2023-05-29,2023-08-28,2023-12-25,2023-12-26")]
    [InlineData("2024-01-01,2024-03-29,2024-04-01,2024-05-06,2024-05-27,2024-08-26,2024-12-25,2024-12-26")]
    [InlineData("2025-01-01,2025-04-18,2025-04-21,2025-05-05,2025-05-26,2025-08-25,2025-12-25,2025-12-26")]
    [InlineData("2026-01-01,2026-04-03,2026-04-06,2026-05-04,2026-05-25,2026-08-31,2026-12-25,2026-12-28")]
    [InlineData("2027-01-01,2027-03-26,2027-03-29,2027-05-03,2027-05-31,2027-08-30,2027-12-27,2027-12-28")]
    [InlineData("2028-01-03,2028-04-14,2028-04-17,2028-05-01,2028-05-29,2028-08-28,2028-12-25,2028-12-26")]
    [InlineData("2035-01-01,2035-03-23,2035-03-26,2035-05-07,2035-05-28,2035-08-27,2035-12-25,2035-12-26")]
    public void A_year_has_exactly_its_bank_holidays(string expected)
    {
        DateOnly[] days = [.. expected.Split(',').Select(DateOnly.Parse)];

        Assert.Equal(days, England.Holidays.Select(day => day.Date).Where(date => date.Year == days[0].Year));
    }

    [Fact]
    public void The_early_May_holiday_of_2020_moved_so_its_Monday_was_a_working_day()
    {
        Assert.True(England.IsWorkingDay(new DateOnly(2020, 5, 4)));
        Assert.False(England.IsWorkingDay(new DateOnly(2020, 5, 8)));
    }

    [Fact]
    public void Every_bank_holiday_takes_a_weekday_and_the_list_reaches_2035()
    {
        Assert.DoesNotContain(England.Holidays, day => day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.Equal((new DateOnly(2008, 1, 1), new DateOnly(2035, 12, 31)), (England.KnownFrom, England.KnownTo));
        Assert.Equal(28, England.Holidays.Select(day => day.Date.Year).Distinct().Count());
    }

    [Fact]
    public void An_installation_adds_a_holiday_proclaimed_later()
    {
        var monday = new DateOnly(2031, 7, 7);
        var calendar = England.With(new StringReader("date,name\n# a coronation\n2031-07-07,A royal occasion\n\n2031-12-25,Christmas Day again\n"));

        Assert.True(England.IsWorkingDay(monday));
        Assert.False(calendar.IsWorkingDay(monday));
        Assert.False(calendar.IsWorkingDay(new DateOnly(2025, 4, 18)));
    }

    [Theory]
    [InlineData("date,name\n18/04/2025,Good Friday")]
    [InlineData("date,name\n2025-04-18")]
    [InlineData("date,name\n2025-02-30,A day that is none")]
    public void A_line_that_cannot_be_read_is_named(string text)
    {
        var refusal = Assert.Throws<FormatException>(() => WorkingCalendar.Load(new StringReader(text)));
        Assert.Contains("line 2", refusal.Message);
    }
}
