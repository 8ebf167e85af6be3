using System.Globalization;
using System.Text;
using CdopWorkflow.Alerts.Cover;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Staff;
using CdopWorkflow.Alerts.Subscriptions;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Web.Formats;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.WeekAhead;

/// <summary>
/// On Mondays from 7am writes what is due to those who wished so, with a file for their calendar. A week with nothing due is no letter.
/// Themes, areas and days alone: nothing of what was counted.
/// </summary>
public sealed class WeekAheadRound(AlertsDb db, StaffDirectory staff, StandIns standIns, DueDays due, AlertAccess access, WorkingCalendar calendar, MailOptions mail) : IRound
{
    private static readonly TimeOnly Morning = new(7, 0);

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = UkTime.DateOf(now);
        if (today.DayOfWeek != DayOfWeek.Monday || now < UkTime.Instant(today, Morning))
        {
            return;
        }

        var wishes = await db.Subscriptions.AsNoTracking().Where(row => row.WeeklyDigest).ToListAsync(cancel);
        foreach (var wish in wishes)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"week-ahead/{wish.AccountId}/{today:yyyy-MM-dd}");
            if (await staff.FindAsync(wish.AccountId, cancel) is { } person && !await db.Letters.AnyAsync(letter => letter.Key == key, cancel))
            {
                await WriteAsync(key, person, wish, now, cancel);
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task WriteAsync(string key, StaffPerson person, Subscription wishes, DateTimeOffset now, CancellationToken cancel)
    {
        var inPlaceOf = await standIns.ForWhomAsync(person.AccountId, cancel);
        var days = await due.OfAsync(alert => Task.FromResult(inPlaceOf.Prepend(person).Any(one => access.AnswersFor(one.AsPerson, alert))), cancel);
        if (days.Count == 0)
        {
            return;
        }

        var text = new StringBuilder("What is due in your theme alerts:\n\n");
        foreach (var day in days)
        {
            text.Append(CultureInfo.InvariantCulture, $"{UkFormat.Date(day.On)}: {day.What}\n{mail.LinkTo($"/alerts/{day.Reference}")}\n\n");
        }

        text.Append("The file puts these days into your calendar.\n");
        var file = Encoding.UTF8.GetBytes(CalendarOfAlerts.Of(days, mail.LinkTo, now));
        db.Post(new Letter(key, person.Email, "Theme alerts: what is due", text.ToString())
        {
            ToWhom = person.Name,
            NotBefore = QuietHours.FirstMoment(wishes, calendar, now),
            File = new LetterFile("theme-alerts.ics", "text/calendar", file),
        });
        db.Audit("WeekAheadWritten", person.AccountId, "", Amount.Of(days.Count, "day"));
    }
}
