using CdopWorkflow.Reviews.Agencies;
using CdopWorkflow.Reviews.Agreements;
using CdopWorkflow.Reviews.Returns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Data;

/// <summary>The tables around agency returns.</summary>
public sealed class ReturnsMapping :
    IEntityTypeConfiguration<AgencyContact>,
    IEntityTypeConfiguration<SharingAgreement>,
    IEntityTypeConfiguration<SharingApproval>,
    IEntityTypeConfiguration<ReturnForm>,
    IEntityTypeConfiguration<ReturnLink>
{
    public void Configure(EntityTypeBuilder<AgencyContact> builder)
    {
        builder.ToTable("agency_contact");
        builder.Property(contact => contact.Panel).HasMaxLength(64);
        builder.Property(contact => contact.Agency).HasMaxLength(128);
        builder.HasIndex(contact => new { contact.Panel, contact.Agency }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SharingAgreement> builder)
    {
        builder.ToTable("sharing_agreement");
        builder.Property(agreement => agreement.Panel).HasMaxLength(64);
        builder.Property(agreement => agreement.Agency).HasMaxLength(128);
        builder.HasIndex(agreement => agreement.Panel);
        builder.HasMany(agreement => agreement.Approvals).WithOne().HasForeignKey(approval => approval.AgreementId);
    }

    public void Configure(EntityTypeBuilder<SharingApproval> builder)
    {
        builder.ToTable("sharing_approval");
        builder.Property(approval => approval.ApprovedBy).HasMaxLength(128);
        builder.Property(approval => approval.ApprovedByName).HasMaxLength(256);
    }

    public void Configure(EntityTypeBuilder<ReturnForm> builder)
    {
        builder.ToTable("return_form");
        builder.Property(form => form.Key).HasMaxLength(50);
        builder.Property(form => form.Saves).IsConcurrencyToken();
        builder.HasIndex(form => new { form.ReturnId, form.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReturnLink> builder)
    {
        builder.ToTable("return_link");
        builder.Property(link => link.TokenHash).HasMaxLength(64);
        builder.Property(link => link.Version).IsConcurrencyToken();
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasOne<AgencyReturn>().WithMany().HasForeignKey(link => link.ReturnId);
    }
}
