using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Retention;

/// <summary>
/// An anonymised fact of a case that is no more, word for word as it was told, so that the figures can be built again. Nothing here leads
/// to the case it came from.
/// </summary>
public sealed class KeptFact
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required string WireName { get; init; }

    /// <summary>Open JSON: codes and bands.</summary>
    public required string Fact { get; init; }

    public DateTimeOffset OccurredAt { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<KeptFact>
    {
        public void Configure(EntityTypeBuilder<KeptFact> builder)
        {
            builder.ToTable("kept_fact");
            builder.Property(fact => fact.WireName).HasMaxLength(128);
        }
    }
}
