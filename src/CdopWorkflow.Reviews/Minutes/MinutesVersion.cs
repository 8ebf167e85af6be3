using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Minutes;

/// <summary>One version of a meeting's minutes: written to until the chair signs it and never after. What is put right later is a further version.</summary>
[OfCase(nameof(MeetingId))]
public sealed class MinutesVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MeetingId { get; init; }

    /// <summary>1 for the first.</summary>
    public int Number { get; init; }

    /// <summary>A sealed <see cref="MinutesContent"/>; before it is signed, of which only the notes count.</summary>
    [Sealed]
    public required byte[] Content { get; set; }

    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>The chair's account.</summary>
    public string? SignedBy { get; private set; }

    public string? SignedByName { get; private set; }

    public int Version { get; private set; } = 1;

    public bool IsSigned => SignedAt is not null;

    public void Write(byte[] content)
    {
        Content = content;
        Version++;
    }

    public void Sign(byte[] content, string account, string name, DateTimeOffset now)
    {
        (SignedBy, SignedByName, SignedAt) = (account, name, now);
        Write(content);
    }

    private sealed class Mapping : IEntityTypeConfiguration<MinutesVersion>
    {
        public void Configure(EntityTypeBuilder<MinutesVersion> builder)
        {
            builder.ToTable("minutes");
            builder.Property(minutes => minutes.SignedBy).HasMaxLength(128);
            builder.Property(minutes => minutes.SignedByName).HasMaxLength(256);
            builder.Property(minutes => minutes.Version).IsConcurrencyToken();
            builder.HasIndex(minutes => new { minutes.MeetingId, minutes.Number }).IsUnique();
            builder.HasOne<Meetings.PanelMeeting>().WithMany().HasForeignKey(minutes => minutes.MeetingId);
        }
    }
}
