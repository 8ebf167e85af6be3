using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Minutes;
using CdopWorkflow.Reviews.Returns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CdopWorkflow.Reviews.History;

/// <summary>
/// Which reviews stand behind what a save changes and has no ReviewId of its own: a declaration, a meeting and its minutes belong to the
/// reviews on the agenda, an answered form to that of its return. Nothing is looked up where nothing of the kind changes.
/// </summary>
public sealed class ReviewsBehind
{
    private readonly ILookup<Guid, Guid> reviews;

    private ReviewsBehind(ILookup<Guid, Guid> reviews) => this.reviews = reviews;

    /// <summary>The key of what an entry hangs on, for the kinds that hang on a review by way of something else.</summary>
    private static Guid? HangsOn(object entity) => entity switch
    {
        Declaration declaration => declaration.AgendaItemId,
        Attendance attendance => attendance.MeetingId,
        PanelMeeting meeting => meeting.Id,
        MinutesVersion minutes => minutes.MeetingId,
        ReturnForm form => form.ReturnId,
        _ => null,
    };

    public static async Task<ReviewsBehind> OfAsync(ReviewsDb db, CancellationToken cancel)
    {
        var changed = db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(entry => entry.Entity).Where(entity => HangsOn(entity) is not null).ToList();
        if (changed.Count == 0)
        {
            return new(Array.Empty<Guid>().ToLookup(id => id));
        }

        var items = changed.OfType<Declaration>().Select(declaration => declaration.AgendaItemId).Distinct().ToArray();
        var meetings = changed.Where(entity => entity is PanelMeeting or Attendance or MinutesVersion).Select(entity => HangsOn(entity)!.Value).Distinct().ToArray();
        var returns = changed.OfType<ReturnForm>().Select(form => form.ReturnId).Distinct().ToArray();
        List<(Guid Owner, Guid Review)> pairs =
        [
            .. db.ChangeTracker.Entries<AgendaItem>().SelectMany(entry => new[] { (entry.Entity.Id, entry.Entity.ReviewId), (entry.Entity.MeetingId, entry.Entity.ReviewId) }),
            .. db.ChangeTracker.Entries<AgencyReturn>().Select(entry => (entry.Entity.Id, entry.Entity.ReviewId)),
        ];
        if (items.Length + meetings.Length > 0)
        {
            pairs.AddRange((await db.Set<AgendaItem>().AsNoTracking().Where(item => items.Contains(item.Id) || meetings.Contains(item.MeetingId))
                .Select(item => new { item.Id, item.MeetingId, item.ReviewId }).ToListAsync(cancel)).SelectMany(item => new[] { (item.Id, item.ReviewId), (item.MeetingId, item.ReviewId) }));
        }

        if (returns.Except(pairs.Select(pair => pair.Owner)).ToArray() is { Length: > 0 } unknown)
        {
            pairs.AddRange((await db.Set<AgencyReturn>().AsNoTracking().Where(asked => unknown.Contains(asked.Id))
                .Select(asked => new { asked.Id, asked.ReviewId }).ToListAsync(cancel)).Select(asked => (asked.Id, asked.ReviewId)));
        }

        return new(pairs.Distinct().ToLookup(pair => pair.Owner, pair => pair.Review));
    }

    public IEnumerable<Guid> Of(EntityEntry entry) => HangsOn(entry.Entity) is { } key ? reviews[key] : [];
}
