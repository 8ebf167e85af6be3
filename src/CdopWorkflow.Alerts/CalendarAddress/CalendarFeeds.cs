using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CdopWorkflow.Alerts.Cover;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Staff;
using CdopWorkflow.Alerts.WeekAhead;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.CalendarAddress;

/// <summary>
/// Makes and ends the address of a person's calendar, and answers what is due under one. Whoever has the address reads theme, area,
/// period, day and link, and nothing of what was counted; to read more one signs in.
/// </summary>
public sealed class CalendarFeeds(AlertsDb db, CurrentPerson current, StaffDirectory staff, StandIns standIns, DueDays due, AlertAccess access, MailOptions mail, TimeProvider clock)
{
    private const int LongestKey = 64;

    private string Me => current.Value.AccountId;

    public async Task<CalendarFeed?> MineAsync(CancellationToken cancel) => await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(feed => feed.AccountId == Me, cancel);

    /// <summary>Makes an address, and ends the one there was.</summary>
    /// <returns>The address, which is shown this once.</returns>
    public async Task<string> MakeAsync(CancellationToken cancel)
    {
        // 256 random bits: nobody can guess them, so no slow hash is needed
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var feed = await db.CalendarFeeds.FindAsync([Me], cancel) ?? db.CalendarFeeds.Add(new CalendarFeed { AccountId = Me }).Entity;
        (feed.KeyHash, feed.MadeAt) = (Hash(key), clock.GetUtcNow());
        db.Audit("CalendarAddressMade", Me);
        await db.SaveChangesAsync(cancel);
        return mail.LinkTo($"/alerts/calendar/{key}.ics");
    }

    /// <returns>False where there was none.</returns>
    public async Task<bool> EndAsync(CancellationToken cancel)
    {
        if (await db.CalendarFeeds.FindAsync([Me], cancel) is not { } feed)
        {
            return false;
        }

        db.Remove(feed);
        db.Audit("CalendarAddressEnded", Me);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>What is due for whoever made the address; null for one that was ended, never was, or whose account is closed.</summary>
    public async Task<string?> ReadAsync(string key, CancellationToken cancel)
    {
        if (key.Length > LongestKey)
        {
            return null;
        }

        var hash = Hash(key);
        var feed = await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(known => known.KeyHash == hash, cancel);
        if (feed is null || await staff.FindAsync(feed.AccountId, cancel) is not { } person)
        {
            return null;
        }

        var theirs = (await standIns.ForWhomAsync(person.AccountId, cancel)).Prepend(person).ToList();
        var days = await due.OfAsync(alert => Task.FromResult(theirs.Exists(one => access.AnswersFor(one.AsPerson, alert))), cancel);
        return CalendarOfAlerts.Of(days, mail.LinkTo, clock.GetUtcNow());
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
