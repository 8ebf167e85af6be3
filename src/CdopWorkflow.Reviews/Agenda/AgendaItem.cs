using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Agenda;

/// <summary>A review on a meeting's agenda. One that comes back to a later meeting is a new item, with new declarations.</summary>
[OfCase(nameof(ReviewId))]
public sealed class AgendaItem
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MeetingId { get; init; }

    public Guid ReviewId { get; init; }

    public DateTimeOffset PutOnAt { get; init; }

    public AgendaOutcome Outcome { get; set; }

    /// <summary>The lower comes first.</summary>
    public int Position { get; set; }

    /// <summary>How long the panel plans to take.</summary>
    public int Minutes { get; set; } = 20;

    /// <summary>Why it was deferred or taken off, where a reason was given; sealed.</summary>
    [Sealed]
    public byte[]? Why { get; set; }

    public List<Declaration> Declarations { get; } = [];

    public Declaration? DeclarationOf(string accountId) => Declarations.Find(declaration => declaration.AccountId == accountId);

    /// <summary>
    /// The seats of those who attended and declared no conflict in this review: who counts for its quorum. A deputy counts where nobody
    /// who holds the seat takes part, and one for a seat.
    /// </summary>
    public IReadOnlyList<Seat> TakingPart(IEnumerable<Attendance> attendances)
    {
        var there = attendances.Where(attendance => attendance.WasThere && DeclarationOf(attendance.AccountId)?.Interest == Interest.None).ToLookup(attendance => attendance.IsDeputy);
        Seat[] held = [.. there[false].Select(attendance => attendance.Seat)];
        return [.. held, .. there[true].Select(attendance => attendance.Seat).Distinct().Except(held)];
    }

    private sealed class Mapping : IEntityTypeConfiguration<AgendaItem>
    {
        public void Configure(EntityTypeBuilder<AgendaItem> builder)
        {
            builder.ToTable("agenda_item");
            builder.HasOne<Review>().WithMany().HasForeignKey(item => item.ReviewId);
            builder.HasMany(item => item.Declarations).WithOne().HasForeignKey(declaration => declaration.AgendaItemId);
        }
    }
}
