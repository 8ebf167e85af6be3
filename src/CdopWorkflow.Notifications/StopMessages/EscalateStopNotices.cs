using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.OnCall;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Notifications.StopMessages;

/// <summary>A service that does not take a notice for hours may be writing to the family meanwhile: a person has to speak to it. Once a notice.
/// Where nobody is on call nothing is said to have been taken to them: the pages of the coordinators say so.</summary>
public sealed class EscalateStopNotices(NotificationsDb db, IOptions<NotificationsOptions> options, TellOnCall onCall, MailOptions mail) : IRound
{
    private const int MostAtOnce = 100;

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var before = now.AddHours(-options.Value.StopEscalateHours);
        var panels = onCall.PanelsCovered();
        var late = await db.StopNotices.Where(notice => notice.TakenAt == null && notice.ReplacedAt == null && notice.EscalatedAt == null && notice.QueuedAt <= before)
            .Where(notice => db.Deaths.Any(death => death.Id == notice.DeathId && panels.Contains(death.Panel)))
            .OrderBy(notice => notice.QueuedAt).Take(MostAtOnce).ToListAsync(cancel);
        foreach (var notice in late)
        {
            var death = await db.Deaths.AsNoTracking().SingleAsync(row => row.Id == notice.DeathId, cancel);
            notice.EscalatedAt = now;
            db.Audit("StopNoticeEscalated", death.Reference, death.Panel, notice.Service);
            foreach (var address in onCall.AddressesOf(death.Panel))
            {
                db.Post(LetterAbout(notice, death, address));
            }
        }

        if (late.Count > 0)
        {
            await db.SaveChangesAsync(cancel);
        }
    }

    private Letter LetterAbout(StopNotice notice, Death death, string address) => new(
        $"stop-notice-late/{notice.Id:N}/{address}", address, $"{notice.Service} was not reached about case {death.Reference}",
        $"""
        {notice.Service} was to be told to stop messages to the family of case {death.Reference}. For {options.Value.StopEscalateHours} hours it has not taken the notice. We go on trying.

        Please speak to the service, so that the family does not hear from it:
        {mail.LinkTo("/notifications/stop-messages")}
        """)
    {
        Area = death.Panel,
        Reference = death.Reference,
        ToWhom = "The person on call",
    };
}
