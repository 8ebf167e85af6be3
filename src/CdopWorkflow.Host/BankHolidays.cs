using CdopWorkflow.Platform.Calendar;

namespace CdopWorkflow.Host;

/// <summary>The calendar that is shipped, and what an installation adds to it in bank-holidays.csv in its data folder.</summary>
public static class BankHolidays
{
    private const string FileName = "bank-holidays.csv";

    /// <exception cref="FormatException">A line of the file is no holiday; the message names it.</exception>
    public static WorkingCalendar Read(HostSettings settings)
    {
        var file = Path.Combine(settings.DataFolder, FileName);
        if (!File.Exists(file))
        {
            return WorkingCalendar.England;
        }

        using var text = new StreamReader(file);
        return WorkingCalendar.England.With(text);
    }

    /// <summary>One line of `cdop check`: to when they are known, and a warning in the last two years.</summary>
    public static string Standing(WorkingCalendar calendar, DateTimeOffset now)
    {
        var line = $"Bank holidays: known to {calendar.KnownTo.Year}";
        return UkTime.DateOf(now).AddYears(2) > calendar.KnownTo ? $"{line}. Add later ones to {FileName} in the data folder soon." : line;
    }
}
