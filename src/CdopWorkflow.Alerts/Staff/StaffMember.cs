using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Alerts.Staff;

/// <summary>Someone who answers for alerts, as Identity last told of them. Of others, only that news of them was heard.</summary>
public sealed class StaffMember
{
    public required string AccountId { get; init; }

    /// <summary>Sealed; empty for someone who does not answer for alerts.</summary>
    [Sealed]
    public byte[] Name { get; set; } = [];

    /// <summary>Sealed; empty for someone who does not answer for alerts.</summary>
    [Sealed]
    public byte[] Email { get; set; } = [];

    public bool IsOpen { get; set; }

    /// <summary>Of the latest news: older news changes nothing.</summary>
    public int Version { get; set; }

    public List<StaffRole> Roles { get; } = [];

    private sealed class Mapping : IEntityTypeConfiguration<StaffMember>
    {
        public void Configure(EntityTypeBuilder<StaffMember> builder)
        {
            builder.ToTable("staff_member");
            builder.HasKey(member => member.AccountId);
            builder.Property(member => member.AccountId).HasMaxLength(128);
            builder.HasMany(member => member.Roles).WithOne().HasForeignKey(role => role.AccountId);
        }
    }
}
