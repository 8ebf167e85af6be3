using CdopWorkflow.Contracts.Codes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>Someone who sits on a panel, and for what.</summary>
public sealed class PanelMember
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Code of the panel.</summary>
    public required string Panel { get; init; }

    public required string AccountId { get; init; }

    public required string Name { get; set; }

    public Seat Seat { get; set; }

    /// <summary>A named deputy: counts in the seat when whoever holds it does not take part.</summary>
    public bool IsDeputy { get; set; }

    /// <summary>"Police", "Police, deputy".</summary>
    public string SeatInWords => IsDeputy ? $"{Seat.Label()}, deputy" : Seat.Label();

    private sealed class Mapping : IEntityTypeConfiguration<PanelMember>
    {
        public void Configure(EntityTypeBuilder<PanelMember> builder)
        {
            builder.ToTable("panel_member");
            builder.Property(member => member.Panel).HasMaxLength(64);
            builder.Property(member => member.AccountId).HasMaxLength(128);
            builder.Property(member => member.Name).HasMaxLength(256);
            builder.HasIndex(member => new { member.Panel, member.AccountId }).IsUnique();
        }
    }
}
