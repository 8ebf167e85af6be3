using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Family;

/// <summary>A letter of the toolkit that the family was sent. The system keeps that it was, not the letter.</summary>
public sealed class FamilyLetter
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    public LetterStage Stage { get; init; }

    public DateOnly SentOn { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<FamilyLetter>
    {
        public void Configure(EntityTypeBuilder<FamilyLetter> builder)
        {
            builder.ToTable("family_letter");
            builder.HasOne<Review>().WithMany().HasForeignKey(letter => letter.ReviewId);
        }
    }
}
