using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Host;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Calendar;

/// <summary>The list that is shipped against the rules that it follows: eight days a year, the substitutes, and what was proclaimed.</summary>
public sealed class BankHolidayRulesTests
{
    private static readonly DateOnly[] Proclaimed = [new(2011, 4, 29), new(2012, 6, 5), new(2022, 6, 3), new(2022, 9, 19), new(2023, 5, 8)];

    public static TheoryData<int> Years => [.. Enumerable.Range(2008, 28)];

    [Theory]
    [MemberData(nameof(Years))]
    public void A_year_follows_the_rules(int year)
    {
        DateOnly[] expected =
        [
            Substitute(new DateOnly(year, 1, 1)), Easter(year).AddDays(-2), Easter(year).AddDays(1), EarlyMay(year), Spring(year), LastMonday(year, 8), .. Christmas(year),
            .. Proclaimed.Where(day => day.Year == year),
        ];
        Assert.Equal(expected.Order(), WorkingCalendar.England.Holidays.Select(day => day.Date).Where(day => day.Year == year));
    }

    [Fact]
    public void Beyond_the_list_nothing_is_guessed()
    {
        Assert.Equal(new DateOnly(2035, 12, 31), WorkingCalendar.England.AddKnownWorkingDays(new DateOnly(2035, 12, 28), 1));
        Assert.Null(WorkingCalendar.England.AddKnownWorkingDays(new DateOnly(2035, 12, 28), 2));
        Assert.Null(WorkingCalendar.England.AddKnownWorkingDays(new DateOnly(2007, 12, 31), 1));
    }

    [Fact]
    public async Task A_clock_says_so_when_the_bank_holidays_end_until_the_installation_adds_its_own()
    {
        var at = new DateTimeOffset(2035, 12, 27, 9, 0, 0, TimeSpan.Zero);
        await using (var app = await TestApp.StartAsync(at))
        {
            (await HeldAsync(app, at)).Shows("Not known").Shows("5 working days after it is known: bank holidays are known only from 2008 to 2035");
        }

        var calendar = WorkingCalendar.England.With(new StringReader("2036-01-01,New Year's Day\n2036-12-25,Christmas Day\n"));
        await using (var app = await TestApp.StartAsync(at, adjust: builder => builder.Services.AddSingleton(calendar)))
        {
            (await HeldAsync(app, at)).Shows("Give notice of the serious incident 4 January 2036");
        }
    }

    [Fact]
    public void A_file_in_the_data_folder_adds_to_the_list_and_a_wrong_line_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("cdop-calendar-").FullName;
        try
        {
            var settings = new HostSettings(folder, Roles.All);
            Assert.True(BankHolidays.Read(settings).IsWorkingDay(new DateOnly(2026, 6, 15)));
            File.WriteAllText(Path.Combine(folder, "bank-holidays.csv"), "date,name\n2026-06-15,Another holiday\n");
            Assert.False(BankHolidays.Read(settings).IsWorkingDay(new DateOnly(2026, 6, 15)));
            Assert.False(BankHolidays.Read(settings).IsWorkingDay(new DateOnly(2026, 12, 25)));
            File.WriteAllText(Path.Combine(folder, "bank-holidays.csv"), "date,name\n15 June 2026,Another holiday\n");
            Assert.Contains("line 2", Assert.Throws<FormatException>(() => BankHolidays.Read(settings)).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("2030-01-01", "Bank holidays: known to 2035")]
    [InlineData("2034-01-02", "Bank holidays: known to 2035. Add later ones to bank-holidays.csv in the data folder soon.")]
    public void The_check_warns_two_years_ahead(string today, string line) =>
        Assert.Equal(line, BankHolidays.Standing(WorkingCalendar.England, new DateTimeOffset(DateTime.Parse(today), TimeSpan.Zero)));

    private static async Task<Page> HeldAsync(TestApp app, DateTimeOffset at)
    {
        var died = DateOnly.FromDateTime(at.DateTime);
        var reference = await app.IsNotifiedAsync(ADeath.Notified(content => content with { Child = content.Child with { BornOn = died.AddDays(-9) }, Death = content.Death with { DiedOn = died } }));
        await app.Coordinator().HoldAsync(reference, "SeriousCaseReview", died);
        return await app.Coordinator().GetAsync($"/reviews/{reference}/clocks");
    }

    /// <summary>Gauss, as Meeus and Butcher wrote it down.</summary>
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    private static DateOnly EarlyMay(int year) => year == 2020 ? new DateOnly(2020, 5, 8) : Enumerable.Range(1, 7).Select(day => new DateOnly(year, 5, day)).Single(day => day.DayOfWeek == DayOfWeek.Monday);

    private static DateOnly Spring(int year) => year switch
    {
        2012 => new DateOnly(2012, 6, 4),
        2022 => new DateOnly(2022, 6, 2),
        _ => LastMonday(year, 5),
    };

    private static DateOnly LastMonday(int year, int month) =>
        Enumerable.Range(25, 7).Select(day => new DateOnly(year, month, day)).Single(day => day.DayOfWeek == DayOfWeek.Monday);

    private static DateOnly Substitute(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly[] Christmas(int year)
    {
        var (christmas, boxing) = (new DateOnly(year, 12, 25), new DateOnly(year, 12, 26));
        return christmas.DayOfWeek switch
        {
            DayOfWeek.Friday => [christmas, new(year, 12, 28)],
            DayOfWeek.Saturday => [new(year, 12, 27), new(year, 12, 28)],
            DayOfWeek.Sunday => [boxing, new(year, 12, 27)],
            _ => [christmas, boxing],
        };
    }
}
