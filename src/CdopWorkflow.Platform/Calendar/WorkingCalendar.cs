using System.Collections.Frozen;
using System.Globalization;

namespace CdopWorkflow.Platform.Calendar;

/// <summary>
/// Working days of England: Monday to Friday without bank holidays. The shipped list ends where <see cref="KnownTo"/>
/// says and begins at <see cref="KnownFrom"/>; outside those years only weekends are known, so `cdop check` warns in time.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly FrozenDictionary<DateOnly, BankHoliday> holidays;

    private WorkingCalendar(IEnumerable<BankHoliday> days)
    {
        holidays = days.DistinctBy(day => day.Date).ToFrozenDictionary(day => day.Date);
        KnownFrom = holidays.Count == 0 ? DateOnly.MaxValue : new DateOnly(holidays.Keys.Min().Year, 1, 1);
        KnownTo = holidays.Count == 0 ? DateOnly.MinValue : new DateOnly(holidays.Keys.Max().Year, 12, 31);
    }

    /// <summary>The calendar shipped with the program.</summary>
    public static WorkingCalendar England { get; } = LoadShipped();

    public DateOnly KnownFrom { get; }

    public DateOnly KnownTo { get; }

    public IEnumerable<BankHoliday> Holidays => holidays.Values.OrderBy(day => day.Date);

    /// <summary>Reads lines "2025-04-18,Good Friday" under a heading; a malformed line throws <see cref="FormatException"/> with its number.</summary>
    public static WorkingCalendar Load(TextReader text) => new(Read(text));

    /// <summary>This calendar and the days of an installation's own file, for a holiday proclaimed since the release.</summary>
    public WorkingCalendar With(TextReader more) => new(holidays.Values.Concat(Read(more)));

    public bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.ContainsKey(date);

    /// <summary>
    /// The date that many working days later (earlier when negative). The day itself does not count: an alert raised on
    /// Tuesday with five working days is due on the next Tuesday. With zero the date itself, working day or not.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly date, int days)
    {
        var step = Math.Sign(days);
        for (var left = Math.Abs(days); left > 0;)
        {
            date = date.AddDays(step);
            left -= IsWorkingDay(date) ? 1 : 0;
        }

        return date;
    }

    /// <summary>As <see cref="AddWorkingDays"/>; null where the way leads through a year whose bank holidays are not known.</summary>
    public DateOnly? AddKnownWorkingDays(DateOnly date, int days) =>
        AddWorkingDays(date, days) is var due && Knows(date) && Knows(due) ? due : null;

    public bool Knows(DateOnly date) => date >= KnownFrom && date <= KnownTo;

    /// <summary>Working days after the one date up to and including the other; negative when the other is earlier.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -WorkingDaysBetween(to, from);
        }

        var count = 0;
        for (var date = from; date < to;)
        {
            date = date.AddDays(1);
            count += IsWorkingDay(date) ? 1 : 0;
        }

        return count;
    }

    private static WorkingCalendar LoadShipped()
    {
        using var stream = typeof(WorkingCalendar).Assembly.GetManifestResourceStream(typeof(WorkingCalendar), "bank-holidays.csv")!;
        using var reader = new StreamReader(stream);
        return Load(reader);
    }

    private static List<BankHoliday> Read(TextReader text)
    {
        List<BankHoliday> days = [];
        var number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (line.Trim() is "" or ['#', ..] or "date,name")
            {
                continue;
            }

            days.Add(line.Split(',', 2) is [var date, var name]
                && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    ? new BankHoliday(day, name.Trim())
                    : throw new FormatException($"Bank holidays, line {number}: expected a line such as 2025-04-18,Good Friday"));
        }

        return days;
    }
}
