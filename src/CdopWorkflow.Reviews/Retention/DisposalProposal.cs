using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Retention;

/// <summary>A coordinator proposes to dispose of the records of a case; somebody else decides.</summary>
[OfCase(nameof(ReviewId))]
public sealed class DisposalProposal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    /// <summary>The account, which may not decide.</summary>
    public required string ProposedBy { get; init; }

    public required string ProposedByName { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    public ProposalState State { get; set; }

    public string DecidedByName { get; set; } = "";

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Why the records are kept; sealed.</summary>
    [Sealed]
    public byte[]? WhyKept { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<DisposalProposal>
    {
        public void Configure(EntityTypeBuilder<DisposalProposal> builder)
        {
            builder.ToTable("disposal_proposal");
            builder.Property(proposal => proposal.ProposedBy).HasMaxLength(128);
            builder.Property(proposal => proposal.ProposedByName).HasMaxLength(256);
            builder.Property(proposal => proposal.DecidedByName).HasMaxLength(256);
            builder.HasIndex(proposal => new { proposal.ReviewId, proposal.State });
        }
    }
}
