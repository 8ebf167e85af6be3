using System.Globalization;

namespace CdopWorkflow.Notifications.NotifyDeath;

/// <summary>Dates and times between the boxes of a page and the text of a form.</summary>
public static class Iso
{
    public static string? Of(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Of(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static TimeOnly? Time(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public static TCode? Code<TCode>(string? text)
        where TCode : struct, Enum => Enum.TryParse<TCode>(text, out var code) ? code : null;
}
