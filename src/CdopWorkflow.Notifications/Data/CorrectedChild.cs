using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Matching;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Notifications.Data;

/// <summary>
/// Who the child of a death was, as the panel put it right. It stands beside what was notified and replaces none of it: another notice
/// may be like the one or the other.
/// </summary>
[OfCase(nameof(DeathId))]
public sealed class CorrectedChild : IMatched
{
    public required Guid DeathId { get; init; }

    /// <summary>The sealed <see cref="Child"/>.</summary>
    [Sealed]
    public required byte[] Sealed { get; set; }

    public required DateOnly DiedOn { get; set; }

    public required MatchKeys Match { get; set; }

    /// <summary>Of the review when it was put right.</summary>
    public required int Version { get; set; }

    /// <summary>References of the other deaths that may be the same child's, as Reviews was told last; in order.</summary>
    public List<string> AlikeCases { get; set; } = [];

    /// <summary>What a notifier said, with the child and the day of death as they were put right.</summary>
    public NotificationContent PutRight(NotificationContent said, Sealer sealer) =>
        said with { Child = sealer.Open<Child>(Sealed), Death = said.Death with { DiedOn = DiedOn } };

    internal static void Map(EntityTypeBuilder<CorrectedChild> child)
    {
        child.ToTable("corrected_child");
        child.HasKey(row => row.DeathId);
        child.Property(row => row.DeathId).ValueGeneratedNever();
        child.HasIndex(row => row.DiedOn);
        child.HasOne<Death>().WithOne().HasForeignKey<CorrectedChild>(row => row.DeathId).OnDelete(DeleteBehavior.Restrict);
        child.OwnsOne(row => row.Match, MatchKeys.Map);
    }
}
