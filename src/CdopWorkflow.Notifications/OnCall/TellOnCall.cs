using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Web.Formats;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Notifications.OnCall;

/// <summary>
/// Writes to the panel's person on call that a death was notified, in the transaction that takes it in. The letter says where to read it
/// and nothing about the child. Files bring deaths of years ago: nobody is called for them.
/// </summary>
public sealed class TellOnCall(NotificationsDb db, IOptions<NotificationsOptions> options, AreaTable areas, MailOptions mail, TimeProvider clock)
{
    private const int OldestDays = 28;

    private DateOnly Today => UkTime.DateOf(clock.GetUtcNow());

    public void Of(Notification notification)
    {
        if (notification.Door == NotificationDoor.Import || notification.DiedOn.AddDays(OldestDays) < Today)
        {
            return;
        }

        foreach (var address in AddressesOf(notification.Panel))
        {
            db.Post(new Letter(
                $"on-call/{notification.Id:N}/{address}", address, $"A death was notified: {notification.Reference}",
                $"""
                A death was notified to {areas.NameOf(notification.Panel)} on {UkFormat.DateTime(notification.ReceivedAt)}: notification {notification.Reference}.
                {(notification.CaseReference.Length > 0 ? $"It opened case {notification.CaseReference}." : "It may be about a death that is already known. A coordinator has to decide.")}

                Read it here, after signing in:
                {mail.LinkTo($"/notifications/{notification.Reference}")}

                Whether the agencies respond together at once is decided from what it says. This letter says nothing about the child on purpose.
                """)
            {
                Area = notification.Panel,
                Reference = notification.Reference,
                ToWhom = "The person on call",
            });
        }
    }

    /// <summary>Who is on call for a panel, or for those that took its place.</summary>
    public IReadOnlyList<string> AddressesOf(string panel)
    {
        var answering = areas.AnsweringFor(panel, Today);
        return [.. options.Value.OnCall.Where(onCall => answering.Any(onCall.Covers)).Select(onCall => onCall.Address).Distinct()];
    }

    /// <summary>Codes of the panels, closed ones included, for which somebody is on call.</summary>
    public IReadOnlyList<string> PanelsCovered() => [.. areas.PanelsEver(Today).Select(panel => panel.Code).Where(panel => AddressesOf(panel).Count > 0)];
}
