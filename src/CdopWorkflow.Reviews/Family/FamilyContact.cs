using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Family;

/// <summary>Somebody was in touch with the family.</summary>
[OfCase(nameof(ReviewId))]
public sealed class FamilyContact
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    public DateOnly On { get; init; }

    public ContactMeans Means { get; init; }

    /// <summary>Whether bereavement support was offered, whatever the family said to it.</summary>
    public bool SupportOffered { get; init; }

    /// <summary>A sealed <see cref="ContactContent"/>.</summary>
    [Sealed]
    public required byte[] Content { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<FamilyContact>
    {
        public void Configure(EntityTypeBuilder<FamilyContact> builder)
        {
            builder.ToTable("family_contact");
            builder.HasOne<Review>().WithMany().HasForeignKey(contact => contact.ReviewId);
        }
    }
}
