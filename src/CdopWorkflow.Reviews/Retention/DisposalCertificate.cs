using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Retention;

/// <summary>What is left of a case: that its records were disposed of, when, under which rule and by whom. It is kept for good.</summary>
public sealed class DisposalCertificate
{
    /// <summary>The id that the review had.</summary>
    public Guid Id { get; init; }

    public required string Reference { get; init; }

    public required string Panel { get; init; }

    public DateOnly EndedOn { get; init; }

    public DateOnly DueOn { get; init; }

    /// <summary>The rule of the day: "25 years after the review ended, and not before the child’s 25th birthday".</summary>
    public required string Schedule { get; init; }

    public required string ProposedBy { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    public required string ConfirmedBy { get; init; }

    public DateTimeOffset DisposedAt { get; init; }

    public int Records { get; init; }

    public int Documents { get; init; }

    /// <summary>Ids of the keys that were destroyed, separated by spaces: of the case, and of meetings whose last case it was.</summary>
    public required string Keys { get; init; }

    public IEnumerable<Guid> DestroyedKeys => Keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse);

    private sealed class Mapping : IEntityTypeConfiguration<DisposalCertificate>
    {
        public void Configure(EntityTypeBuilder<DisposalCertificate> builder)
        {
            builder.ToTable("disposal_certificate");
            builder.Ignore(certificate => certificate.DestroyedKeys);
            builder.Property(certificate => certificate.Reference).HasMaxLength(32);
            builder.Property(certificate => certificate.Panel).HasMaxLength(64);
            builder.Property(certificate => certificate.Schedule).HasMaxLength(256);
            builder.Property(certificate => certificate.ProposedBy).HasMaxLength(256);
            builder.Property(certificate => certificate.ConfirmedBy).HasMaxLength(256);
            builder.HasIndex(certificate => certificate.Reference).IsUnique();
            builder.HasIndex(certificate => certificate.Panel);
        }
    }
}
