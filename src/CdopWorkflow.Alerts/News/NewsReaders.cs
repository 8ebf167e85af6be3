using CdopWorkflow.Alerts.Cover;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Staff;
using CdopWorkflow.Alerts.Subscriptions;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.News;

/// <summary>Who is written to about an alert: whoever answers for it and wishes so, or their deputy while they are away.</summary>
public sealed class NewsReaders(AlertsDb db, AlertAccess access, StaffDirectory staff, StandIns standIns, AreaTable areas, TimeProvider clock)
{
    public async Task<IReadOnlyList<NewsReader>> OfAsync(Alert alert, AlertEntryKind kind, CancellationToken cancel)
    {
        var (today, wishes) = (UkTime.DateOf(clock.GetUtcNow()), await db.Subscriptions.AsNoTracking().ToDictionaryAsync(row => row.AccountId, cancel));
        var found = new Dictionary<string, (StaffPerson Person, List<string> InPlaceOf)>();
        foreach (var person in await AnsweringAsync(alert, kind, cancel))
        {
            if (!kind.IsForChair() && !Wishes(WishesOf(person), alert, kind, areas, today))
            {
                continue;
            }

            var deputy = await standIns.DeputyOfAsync(person.AccountId, cancel) is { } account ? await staff.FindAsync(account, cancel) : null;
            var reader = deputy ?? person;
            var (_, inPlaceOf) = found.TryGetValue(reader.AccountId, out var known) ? known : (found[reader.AccountId] = (reader, []));
            if (deputy is not null)
            {
                inPlaceOf.Add(person.Name);
            }
        }

        return [.. found.Values.Select(reader => new NewsReader(reader.Person, reader.InPlaceOf, WishesOf(reader.Person)))];

        Subscription WishesOf(StaffPerson person) => wishes.GetValueOrDefault(person.AccountId) ?? new Subscription { AccountId = person.AccountId };
    }

    /// <summary>Everybody with an account who answers for the alert, whatever they wish.</summary>
    public async Task<IReadOnlyList<StaffPerson>> AnsweringAsync(Alert alert, AlertEntryKind kind, CancellationToken cancel)
    {
        Role[] roles = kind.IsForChair() ? [Role.Chair] : [Role.SafeguardingLead, Role.Analyst];
        return [.. (await staff.AllAsync(cancel)).Where(person => access.AnswersFor(person.As(roles), alert))];
    }

    private static bool Wishes(Subscription wishes, Alert alert, AlertEntryKind kind, AreaTable areas, DateOnly today) =>
        wishes.Mail
        && wishes.Level.Includes(kind)
        && (wishes.RuleCodes.Count == 0 || alert.Rules == "" || wishes.RuleCodes.Intersect(alert.Rules.Split(',')).Any())
        && (wishes.LevelKinds.Count == 0 || areas.Find(alert.Area) is not { } place || wishes.LevelKinds.Contains(place.Kind))
        && (wishes.ThemeCodes.Count == 0 || wishes.ThemeCodes.Contains(alert.Theme))
        && (wishes.AreaCodes.Count == 0 || wishes.AreaCodes.Any(area => area == alert.Area || areas.IsWithin(alert.Area, area, today) || alert.Contributing.Split(',').Contains(area)));
}
