using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Informed;

/// <summary>
/// A recommendation as it was sent to somebody for whom it would be appropriate to act on it: child death review partners must inform
/// them (Children Act 2004, section 16M(5)).
/// </summary>
[OfCase(nameof(ReviewId))]
public sealed class SentRecommendation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    /// <summary>Which of the panel's recommendations, from 1.</summary>
    public int Number { get; init; }

    public DateOnly SentOn { get; init; }

    /// <summary>The last day on which an answer is in time.</summary>
    public DateOnly AnswerBy { get; init; }

    public DateOnly? AnsweredOn { get; set; }

    public InformAnswer? Answer { get; set; }

    /// <summary>The day on which its coordinators, and they themselves, were told that the answer is overdue.</summary>
    public DateOnly? RemindedOn { get; set; }

    public DateOnly? ChairToldOn { get; set; }

    /// <summary>A <see cref="SentWords"/>; sealed.</summary>
    [Sealed]
    public required byte[] Words { get; init; }

    /// <summary>What they answered; sealed.</summary>
    [Sealed]
    public byte[]? AnswerWords { get; set; }

    public bool IsOverdue(DateOnly today) => AnsweredOn is null && AnswerBy < today;

    private sealed class Mapping : IEntityTypeConfiguration<SentRecommendation>
    {
        public void Configure(EntityTypeBuilder<SentRecommendation> builder)
        {
            builder.ToTable("sent_recommendation");
            builder.Property(sent => sent.Id).ValueGeneratedNever();
            builder.HasOne<Review>().WithMany().HasForeignKey(sent => sent.ReviewId);
            builder.HasIndex(sent => new { sent.AnsweredOn, sent.AnswerBy });
        }
    }
}
