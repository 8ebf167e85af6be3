using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Documents;

/// <summary>The bytes of a document, sealed.</summary>
[OfCase(nameof(DocumentId), Through = typeof(Document))]
public sealed class DocumentContent
{
    public Guid DocumentId { get; init; }

    [Sealed]
    public required byte[] Sealed { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<DocumentContent>
    {
        public void Configure(EntityTypeBuilder<DocumentContent> builder)
        {
            builder.ToTable("document_content");
            builder.HasKey(content => content.DocumentId);
            builder.Property(content => content.DocumentId).ValueGeneratedNever();
            builder.HasOne<Document>().WithOne().HasForeignKey<DocumentContent>(content => content.DocumentId);
        }
    }
}
