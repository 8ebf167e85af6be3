using CdopWorkflow.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Alerts.Staff;

/// <summary>A role of a member of staff that answers for alerts, in an area and everything within it.</summary>
public sealed class StaffRole
{
    public required string AccountId { get; init; }

    public required Role Role { get; init; }

    /// <summary>Code of a panel, a region or England.</summary>
    public required string Area { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<StaffRole>
    {
        public void Configure(EntityTypeBuilder<StaffRole> builder)
        {
            builder.ToTable("staff_role");
            builder.HasKey(role => new { role.AccountId, role.Role, role.Area });
            builder.Property(role => role.AccountId).HasMaxLength(128);
            builder.Property(role => role.Area).HasMaxLength(64);
        }
    }
}
