using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Actions;

/// <summary>Something that happened to an action: when, who, what, and why in that person's words.</summary>
public sealed class ActionEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ActionId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The account.</summary>
    public required string Who { get; init; }

    public required string WhoName { get; init; }

    /// <summary>In words that name no one: "Overdue", "Due date moved from 30 November to 31 December 2025".</summary>
    public required string What { get; init; }

    /// <summary>A sealed <see cref="ActionNote"/>.</summary>
    [Sealed]
    public byte[]? Note { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<ActionEntry>
    {
        public void Configure(EntityTypeBuilder<ActionEntry> builder)
        {
            builder.ToTable("action_entry");
            builder.Property(entry => entry.Who).HasMaxLength(128);
            builder.Property(entry => entry.WhoName).HasMaxLength(256);
            builder.Property(entry => entry.What).HasMaxLength(512);
            builder.HasIndex(entry => new { entry.ActionId, entry.At });
        }
    }
}

/// <summary>What somebody wrote with a change, and the reading of the measure that came with it.</summary>
public sealed record ActionNote(string Text, Result? Result = null);
