using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Family;

/// <summary>Something the coordinator is to see to for a family that lost a baby, often long after the review has closed.</summary>
[OfCase(nameof(ReviewId))]
public sealed class NextInfantTask
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    public NextInfantTaskKind Kind { get; init; }

    public DateOnly RaisedOn { get; init; }

    /// <summary>The day somebody learned that the family expects another child.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>From whom; sealed.</summary>
    [Sealed]
    public byte[]? Source { get; init; }

    public DateOnly? DoneOn { get; private set; }

    public NextInfantOutcome? Outcome { get; private set; }

    /// <summary>By whom it was done, and what was said; sealed.</summary>
    [Sealed]
    public byte[]? Words { get; private set; }

    public void Finish(DateOnly on, NextInfantOutcome outcome, byte[]? words) => (DoneOn, Outcome, Words) = (on, outcome, words);

    private sealed class Mapping : IEntityTypeConfiguration<NextInfantTask>
    {
        public void Configure(EntityTypeBuilder<NextInfantTask> builder)
        {
            builder.ToTable("next_infant_task");
            builder.HasOne<Review>().WithMany().HasForeignKey(task => task.ReviewId);
            builder.HasIndex(task => task.DoneOn);
        }
    }
}
