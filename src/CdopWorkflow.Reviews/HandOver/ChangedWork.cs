using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CdopWorkflow.Reviews.HandOver;

/// <summary>
/// What a save changes of the counts that Identity closes accounts by. They are counted again in the same transaction: whoever is given
/// an action, or opens a panel's first review, is counted when it is committed and not a minute later.
/// </summary>
/// <param name="People">Whether what people hold may have changed: actions, seats, invitations, meetings.</param>
/// <param name="Panels">Codes of the panels whose open reviews may have become more or fewer.</param>
internal sealed record ChangedWork(bool People, IReadOnlyCollection<string> Panels)
{
    public bool IsAny => People || Panels.Count > 0;

    public static ChangedWork In(ChangeTracker tracker)
    {
        var (people, panels) = (false, new HashSet<string>());
        foreach (var entry in tracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            people |= entry.Entity is AgreedAction or PanelMember or MemberInvitation or InvitedPanel
                || (entry.Entity is PanelMeeting && (entry.State != EntityState.Modified || IsChanged(entry, nameof(PanelMeeting.MeetsOn)) || IsChanged(entry, nameof(PanelMeeting.CancelledAt))));
            if (entry.Entity is Review review && (entry.State != EntityState.Modified || IsChanged(entry, nameof(Review.State)) || IsChanged(entry, nameof(Review.Panel))))
            {
                panels.Add(review.Panel);
                panels.Add((string)entry.Property(nameof(Review.Panel)).OriginalValue!);
            }
        }

        return new(people, panels);
    }

    private static bool IsChanged(EntityEntry entry, string property) => entry.Property(property).IsModified;
}
