using System.Security.Cryptography;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>
/// What a panel reads of a review. Codes and bands come from the review itself each time the pack is opened; the rest is put together
/// from the returns, the documents and the coordinator's summary, and read as it was signed off.
/// </summary>
[OfCase(nameof(ReviewId))]
public sealed class Pack
{
    // without vowels, so that no number reads as a word, and without what is mistaken for another character
    private const string Alphabet = "BCDFGHJKMNPQRTVWXZ2346789";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    /// <summary>What panel members call the review: random, so that it tells neither the area's count nor the review's reference.</summary>
    public string Number { get; private init; } = $"P-{RandomNumberGenerator.GetString(Alphabet, 6)}";

    /// <summary>A sealed <see cref="PackText"/>.</summary>
    [Sealed]
    public required byte[] Text { get; set; }

    /// <summary>A sealed <see cref="PackContent"/>: what the panel reads, as it was signed off.</summary>
    [Sealed]
    public byte[]? SignedContent { get; private set; }

    public DateTimeOffset? SignedOffAt { get; private set; }

    /// <summary>The coordinator's account.</summary>
    public string? SignedOffBy { get; private set; }

    public int Version { get; private set; } = 1;

    public bool IsSignedOff => SignedOffAt is not null;

    /// <summary>A changed text is a new text: it needs signing off again.</summary>
    public void Write(byte[] text)
    {
        Text = text;
        TakeBackSignOff();
    }

    /// <param name="by">The coordinator's account.</param>
    /// <param name="now">When.</param>
    /// <param name="content">A sealed <see cref="PackContent"/>, with everything taken out that had to be.</param>
    public void SignOff(string by, DateTimeOffset now, byte[] content)
    {
        (SignedOffAt, SignedOffBy, SignedContent) = (now, by, content);
        Version++;
    }

    /// <summary>What the panel would read has changed: it needs signing off again.</summary>
    public void TakeBackSignOff()
    {
        (SignedOffAt, SignedOffBy, SignedContent) = (null, null, null);
        Version++;
    }

    private sealed class Mapping : IEntityTypeConfiguration<Pack>
    {
        public void Configure(EntityTypeBuilder<Pack> builder)
        {
            builder.ToTable("pack");
            builder.Property(pack => pack.Number).HasMaxLength(16);
            builder.Property(pack => pack.SignedOffBy).HasMaxLength(128);
            builder.Property(pack => pack.Version).IsConcurrencyToken();
            builder.HasIndex(pack => pack.Number).IsUnique();
            builder.HasIndex(pack => pack.ReviewId).IsUnique();
            builder.HasOne<Review>().WithMany().HasForeignKey(pack => pack.ReviewId);
        }
    }
}
