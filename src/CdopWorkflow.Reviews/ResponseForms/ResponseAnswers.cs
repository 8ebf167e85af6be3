using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.ResponseForms;

/// <summary>What the agencies answered on one form of a rapid response. It stays on the version of the form that it was begun on.</summary>
[OfCase(nameof(ReviewId))]
public sealed class ResponseAnswers
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    /// <summary>Of the form: "sudden-unexpected-death".</summary>
    public required string FormKey { get; init; }

    public int FormVersion { get; init; }

    /// <summary>Grows with each save.</summary>
    public int Edition { get; private set; }

    public bool IsComplete { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>A QuestionnaireResponse; sealed.</summary>
    [Sealed]
    public byte[] Content { get; private set; } = [];

    public void Write(byte[] content, bool complete, DateTimeOffset now)
    {
        (Content, IsComplete, SavedAt) = (content, complete, now);
        Edition++;
    }

    private sealed class Mapping : IEntityTypeConfiguration<ResponseAnswers>
    {
        public void Configure(EntityTypeBuilder<ResponseAnswers> builder)
        {
            builder.ToTable("review_response_form");
            builder.Property(answers => answers.FormKey).HasMaxLength(50);
            builder.Property(answers => answers.Edition).IsConcurrencyToken();
            builder.HasIndex(answers => new { answers.ReviewId, answers.FormKey }).IsUnique();
            builder.HasOne<Review>().WithMany().HasForeignKey(answers => answers.ReviewId);
        }
    }
}
