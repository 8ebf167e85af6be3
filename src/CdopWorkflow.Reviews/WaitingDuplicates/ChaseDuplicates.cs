using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Staff;
using CdopWorkflow.Web.Formats;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.WaitingDuplicates;

/// <summary>
/// A notification that may be a duplicate opens no case until somebody decides: nobody must forget it. Its coordinators are written to on
/// each working day while one has waited too long, and their chair is told of the oldest, once. However many wait, it is one letter.
/// </summary>
public sealed class ChaseDuplicates(ReviewsDb db, StaffDirectory staff, AreaTable areas, ReviewsOptions options, WorkingCalendar calendar, MailOptions mail) : IRound
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = UkTime.DateOf(now);
        if (!calendar.IsWorkingDay(today))
        {
            return;
        }

        var before = now.AddHours(-options.DuplicateReminderHours);
        var waiting = await db.WaitingDuplicates.AsNoTracking().Where(one => one.ReceivedAt <= before).OrderBy(one => one.ReceivedAt).ToListAsync(cancel);
        foreach (var panel in waiting.GroupBy(one => one.Panel))
        {
            var (oldest, count) = (panel.First(), panel.Count());
            foreach (var person in await staff.WithRoleAsync(Role.Coordinator, panel.Key, cancel))
            {
                db.Post(ToCoordinator(panel.Key, count, person, today));
            }

            if (oldest.ReceivedAt <= now.AddHours(-options.DuplicateEscalationHours))
            {
                foreach (var chair in await staff.WithRoleAsync(Role.Chair, panel.Key, cancel))
                {
                    db.Post(ToChair(panel.Key, oldest, chair));
                }
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    private Letter ToCoordinator(string panel, int count, StaffPerson person, DateOnly today) => new(
        $"duplicates-wait/{panel}/{today:yyyyMMdd}/{person.AccountId}",
        person.Email,
        $"{Amount.Of(count, "notification")} waiting for your decision",
        $"""
        {Amount.Of(count, "notification")} of {areas.NameOf(panel)} may be about a death that is known already. Until somebody decides, no case is open for what may be another child.

        Please compare and decide:
        {mail.LinkTo("/notifications/inbox")}

        You receive this because you coordinate reviews of {areas.NameOf(panel)}.
        """)
    {
        Area = panel,
        ToWhom = person.Name,
    };

    /// <summary>A chair sees neither notifications nor their references, so the letter has none.</summary>
    private Letter ToChair(string panel, WaitingDuplicate oldest, StaffPerson chair) => new(
        $"duplicate-waits/{oldest.Reference}/{chair.AccountId}",
        chair.Email,
        $"A notification waits for a decision in {areas.NameOf(panel)}",
        $"""
        A notification may be about a death that is known already. It has waited for more than {options.DuplicateEscalationHours} hours for somebody to decide, and until then no case is open for what may be another child.

        The coordinators of {areas.NameOf(panel)} were reminded. Please ask them how it stands.
        """)
    {
        Area = panel,
        ToWhom = chair.Name,
    };
}
